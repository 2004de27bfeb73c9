package io.mysql2dynamodb.modeling.pattern;

/** The reasons for which patterns are refused, and what to use instead. */
final class Refusals {

    private static final String SEARCH =
            "Amazon OpenSearch Service, fed by DynamoDB's zero-ETL integration, or keep this query in SQL";
    private static final String AGGREGATE =
            "a function on the table's stream that keeps the figure in an item, an export to S3 with Athena for"
                    + " reports, or keep this query in SQL";

    private Refusals() {}

    static RefusedPatternException textSearch(String column) {
        return new RefusedPatternException(
                "it searches inside the text of " + column + "; DynamoDB has no text index", SEARCH);
    }

    static RefusedPatternException adHocAggregate(String what) {
        return new RefusedPatternException(
                "it calculates " + what + "; DynamoDB does not aggregate, and the rows are too many to read each time",
                AGGREGATE);
    }

    static RefusedPatternException unboundedSort(String why) {
        return new RefusedPatternException(
                "its order cannot be a sort key's (" + why
                        + "), and the rows are too many, or nobody knows how many, to be"
                        + " sorted by the application",
                "sort by columns of the table that is read first, all in one direction; or " + SEARCH);
    }

    static RefusedPatternException unconnected(String table) {
        return new RefusedPatternException(
                "nothing connects " + table
                        + " with the other tables, so that each row of one would meet each of the other",
                "read both, and combine them in the application; or keep this query in SQL");
    }

    static RefusedPatternException alternatives() {
        return new RefusedPatternException(
                "it asks for one of several alternatives (OR), of which none is a key",
                "ask for each alternative by a request of its own, as patterns of their own, and put the answers"
                        + " together");
    }

    static RefusedPatternException unknown(String names) {
        return new RefusedPatternException(
                "it names what the schema does not have, or what could not be taken apart: " + names,
                "correct the statement, or analyse the schema that it belongs to; drop the pattern if it is obsolete");
    }

    static RefusedPatternException leftOut(String table) {
        return new RefusedPatternException(
                "the table " + table + " is not migrated", "keep this query in SQL, or migrate the table");
    }

    static RefusedPatternException construct(String what) {
        return new RefusedPatternException(
                "it has " + what + ", which is no single request by keys",
                "split it into requests by keys that the application puts together, or keep this query in SQL");
    }

    static RefusedPatternException hierarchy(String why, String remedy) {
        return new RefusedPatternException(
                "it follows a hierarchy from row to row in a way that is no sequence of requests by keys: " + why,
                remedy);
    }

    static RefusedPatternException unfoundWrite() {
        return new RefusedPatternException(
                "it changes rows that are found by no key",
                "time to live for rows that expire; otherwise a batch job that reads the rows and writes each by its"
                        + " key");
    }

    static RefusedPatternException changedIdentity() {
        return new RefusedPatternException(
                "it changes the key that tells rows apart, and an item keeps its key for life",
                "put the item under its new key and delete the old one, in one transaction");
    }

    static RefusedPatternException replacement() {
        return new RefusedPatternException(
                "REPLACE deletes the rows that have one of the new row's unique values, whichever key that is, with what"
                        + " references them",
                "find such rows by reads of their own, delete them and put the new row in one transaction; or INSERT ..."
                        + " ON DUPLICATE KEY UPDATE by the key that is meant");
    }

    static RefusedPatternException bulkWrite(String what) {
        return new RefusedPatternException(
                "it is " + what + ", which changes any number of rows at once",
                "a batch job that reads the rows and writes each item by its key");
    }
}
