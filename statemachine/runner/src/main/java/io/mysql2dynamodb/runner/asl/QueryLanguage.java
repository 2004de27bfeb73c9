package io.mysql2dynamodb.runner.asl;

/** Only JSONata is interpreted. */
final class QueryLanguage {

    private QueryLanguage() {}

    static void check(String language, Fields fields) {
        if (!language.equals("JSONata")) {
            fields.problems()
                    .add(
                            Pointers.below(fields.pointer(), "QueryLanguage"),
                            "the query language '" + language + "' is not supported.",
                            "Use JSONata.");
        }
    }
}
