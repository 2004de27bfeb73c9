package io.mysql2dynamodb.contract;

/**
 * A use of MySQL that the DynamoDB design gives up.
 *
 * @param id the access pattern or feature meant
 * @param why why DynamoDB cannot serve it in this design
 * @param useInstead what the application does instead
 */
public record UnsupportedUse(String id, String why, String useInstead) {}
