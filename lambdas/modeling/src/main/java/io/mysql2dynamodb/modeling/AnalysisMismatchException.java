package io.mysql2dynamodb.modeling;

/** The schema and the access patterns of an analysis are of different databases. */
public final class AnalysisMismatchException extends RuntimeException {

    AnalysisMismatchException(String schema, String workload) {
        super("schema.json is of the database '" + schema + "', access-patterns.json of '" + workload
                + "': put the two files of one analysis into the folder");
    }
}
