package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.TableContract;
import java.util.Optional;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.AlarmProps;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

/**
 * The alarms of one table: throttles of the table and of each index, system errors, latency.
 *
 * <p>No data is good data: an idle table reports nothing. The alarms have no fixed names, so that one can move to
 * another stack, where the new one is created before the old one is gone.
 */
final class TableAlarms extends Construct {
    private final TableAlarmsProps props;
    private final Thresholds thresholds;

    TableAlarms(Construct scope, String id, TableAlarmsProps props) {
        super(scope, id);
        this.props = props;
        this.thresholds = Thresholds.of(props.contract().alarms());
        TableMetrics metrics = new TableMetrics(props.physicalName());
        String table = "table " + props.physicalName();
        alarm(
                "Throttles",
                metrics.throttles(Optional.empty()),
                thresholds.throttles(),
                "Throttled requests on " + table);
        for (IndexContract index : props.contract().indexes()) {
            alarm(
                    "Throttles-" + index.name(),
                    metrics.throttles(Optional.of(index.name())),
                    thresholds.throttles(),
                    "Throttled requests on index %s of %s; writes to the table wait for it too"
                            .formatted(index.name(), table));
        }
        alarm("SystemErrors", metrics.systemErrors(), thresholds.systemErrors(), "Errors inside DynamoDB on " + table);
        alarm("Latency", metrics.latency(), thresholds.latencyMillis(), "Slow requests (milliseconds) on " + table);
    }

    /** How many alarms, and so resources, a table has. */
    static int count(TableContract table) {
        return table.indexes().size() + 3;
    }

    private void alarm(String id, IMetric metric, int threshold, String description) {
        Alarm alarm = new Alarm(
                this,
                id,
                AlarmProps.builder()
                        .alarmDescription(description)
                        .metric(metric)
                        .threshold(threshold)
                        .evaluationPeriods(thresholds.minutes())
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                        .treatMissingData(TreatMissingData.NOT_BREACHING)
                        .build());
        alarm.addAlarmAction(new SnsAction(props.topic()));
    }
}
