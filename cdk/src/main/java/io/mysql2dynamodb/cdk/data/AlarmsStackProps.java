package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * @param deployment the deployment's name; begins the stack's name
 * @param names the tables' physical names
 * @param tables the tables whose alarms this stack holds
 * @param topic where the alarms go
 */
public record AlarmsStackProps(String deployment, TableNames names, List<TableContract> tables, ITopic topic) {
    public AlarmsStackProps {
        tables = List.copyOf(tables);
    }
}
