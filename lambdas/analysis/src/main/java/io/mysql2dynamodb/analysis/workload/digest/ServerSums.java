package io.mysql2dynamodb.analysis.workload.digest;

/**
 * What the server adds up over executions.
 *
 * @param totalMillis the time of all of them, in milliseconds
 * @param longestMillis the longest since the server began to count, which may lie before a window
 * @param rowsExamined rows it looked at
 * @param rowsSent rows it sent
 * @param rowsAffected rows it changed
 */
public record ServerSums(
        double totalMillis, double longestMillis, long rowsExamined, long rowsSent, long rowsAffected) {

    ServerSums since(ServerSums earlier) {
        return new ServerSums(
                Math.max(0, totalMillis - earlier.totalMillis),
                longestMillis,
                Math.max(0, rowsExamined - earlier.rowsExamined),
                Math.max(0, rowsSent - earlier.rowsSent),
                Math.max(0, rowsAffected - earlier.rowsAffected));
    }
}
