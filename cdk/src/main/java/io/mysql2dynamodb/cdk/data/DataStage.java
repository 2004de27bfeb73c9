package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stage;
import software.constructs.Construct;

/**
 * The tables of a contract and their alarms: {@code cdk deploy 'Data/*'}.
 *
 * <p>It is a stage, and not stacks beside the orchestrator's, so that a plain {@code cdk deploy} never creates tables:
 * the CLI takes the only top-level stack.
 */
public final class DataStage extends Stage {
    private final TablesStack tables;

    public DataStage(Construct scope, String id, DataStageProps props) {
        super(scope, id);
        tables = new TablesStack(
                this, "Tables", new TablesStackProps(props.deployment(), props.names(), props.tables()));
        AlarmTopicStack topic =
                new AlarmTopicStack(this, "AlarmTopic", new AlarmTopicProps(props.deployment(), props.alarmEmail()));
        AlarmAssignment assignment = new AlarmAssignment(props.alarmStacks());
        for (Map.Entry<Integer, List<TableContract>> group :
                assignment.group(props.tables()).entrySet()) {
            AlarmsStack alarms = new AlarmsStack(
                    this,
                    "Alarms%02d".formatted(group.getKey()),
                    new AlarmsStackProps(props.deployment(), props.names(), group.getValue(), topic.topic()));
            alarms.addStackDependency(tables, "an alarm names its table");
        }
    }

    /** The stack that holds every table. */
    public TablesStack tables() {
        return tables;
    }
}
