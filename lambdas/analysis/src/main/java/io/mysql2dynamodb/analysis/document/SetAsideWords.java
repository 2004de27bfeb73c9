package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.SetAside.Reason;

/** What a statement is that is no access pattern, in plain words. */
final class SetAsideWords {

    private SetAsideWords() {}

    static String of(Reason reason) {
        return switch (reason) {
            case SYSTEM_TABLES -> "only MySQL's own tables";
            case OTHER_DATABASES -> "only tables of other databases";
            case SESSION -> "settings of the session, and tools: SET, USE, SHOW, EXPLAIN";
            case TRANSACTION_CONTROL -> "BEGIN, COMMIT and the like, counted in the transactions";
            case DEFINITION -> "CREATE, ALTER, DROP";
            case ADMINISTRATION -> "administration: GRANT, FLUSH, ANALYZE, KILL";
            case NO_TABLE -> "no table at all";
            case INNER_STATEMENT -> "what triggers, events and routines do by themselves";
            case ANALYSIS -> "questions of this analysis itself";
            case UNPARSED -> "not understood";
        };
    }
}
