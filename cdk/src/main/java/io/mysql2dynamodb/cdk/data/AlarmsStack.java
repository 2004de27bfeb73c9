package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import java.util.Locale;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * The alarms of some tables, and nothing else; {@link AlarmAssignment} says which.
 *
 * <p>It names the tables by their physical names instead of importing them from the tables' stack: a stack exports at
 * most 200 values, and an import would keep a table from being replaced.
 */
public final class AlarmsStack extends Stack {

    public AlarmsStack(Construct scope, String id, AlarmsStackProps props) {
        super(
                scope,
                id,
                StackProps.builder()
                        .stackName(props.deployment() + "-" + id.toLowerCase(Locale.ROOT))
                        .description("Alarms of some of the migrated tables")
                        .build());
        for (TableContract table : props.tables()) {
            new TableAlarms(
                    this,
                    table.name(),
                    new TableAlarmsProps(table, props.names().of(table), props.topic()));
        }
    }
}
