package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/**
 * Every table of the contract. An index is a part of its table and no resource of its own, so even a large contract
 * stays far below the 500 resources of a stack.
 *
 * <p>DynamoDB adds or removes one index per table and update; a contract that changes several indexes of a table that
 * exists already is deployed in as many steps.
 */
public final class TablesStack extends Stack {

    public TablesStack(Construct scope, String id, TablesStackProps props) {
        super(
                scope,
                id,
                StackProps.builder()
                        .stackName(props.deployment() + "-tables")
                        .description("DynamoDB tables from the migration contract; they outlive this stack")
                        .build());
        for (TableContract table : props.tables()) {
            new ContractTable(
                    this,
                    table.name(),
                    new ContractTableProps(table, props.names().of(table)));
        }
    }
}
