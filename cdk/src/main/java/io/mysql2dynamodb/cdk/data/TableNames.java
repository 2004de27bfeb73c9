package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import java.util.regex.Pattern;

/**
 * The names that DynamoDB knows the tables by.
 *
 * @param prefix stands before each table's contract name
 */
public record TableNames(String prefix) {

    /**
     * See <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">naming
     * rules</a>.
     */
    private static final Pattern ACCEPTED = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

    /**
     * @throws InvalidTableNameException if DynamoDB would refuse the name
     */
    String of(TableContract table) {
        String name = prefix + table.name();
        if (!ACCEPTED.matcher(name).matches()) {
            throw new InvalidTableNameException(name, table.name());
        }
        return name;
    }
}
