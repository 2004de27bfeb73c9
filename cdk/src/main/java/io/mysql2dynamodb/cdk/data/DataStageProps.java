package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.Optional;

/**
 * @param deployment the deployment's name; begins the names of the stacks
 * @param names the tables' physical names
 * @param tables the tables, in the order of the contract
 * @param alarmStacks over how many stacks the alarms are spread
 * @param alarmEmail an address that gets the alarms, if asked for
 */
public record DataStageProps(
        String deployment, TableNames names, List<TableContract> tables, int alarmStacks, Optional<String> alarmEmail) {
    public DataStageProps {
        tables = List.copyOf(tables);
    }
}
