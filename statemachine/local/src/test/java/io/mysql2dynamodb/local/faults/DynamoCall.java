package io.mysql2dynamodb.local.faults;

/**
 * A request to DynamoDB on its way.
 *
 * @param operation for instance {@code BatchWriteItem}
 * @param body its JSON
 * @param number how many requests of that operation came before it and it, from 1
 */
record DynamoCall(String operation, String body, int number) {

    /** Whether it is about a table of that name or prefix. */
    boolean isAbout(String table) {
        return body.contains("\"" + table);
    }
}
