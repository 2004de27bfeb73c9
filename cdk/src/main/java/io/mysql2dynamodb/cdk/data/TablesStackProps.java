package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import java.util.List;

/**
 * @param deployment the deployment's name; begins the stack's name
 * @param names the tables' physical names
 * @param tables the tables, in the order of the contract
 */
public record TablesStackProps(String deployment, TableNames names, List<TableContract> tables) {
    public TablesStackProps {
        tables = List.copyOf(tables);
    }
}
