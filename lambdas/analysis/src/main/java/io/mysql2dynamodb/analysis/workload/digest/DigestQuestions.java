package io.mysql2dynamodb.analysis.workload.digest;

import io.mysql2dynamodb.analysis.question.Question;
import java.util.List;

/**
 * What is asked of performance_schema for one {@link DigestSnapshot}. Two snapshots ask the same, so that each needs answers
 * of its own. On 8.0.15 and 8.0.33 what is executed over the binary protocol is counted in prepared_statements_instances
 * only, and not under its digest.
 */
public final class DigestQuestions {

    /** The server itself; asked first, since it tells the moment: by SYSDATE, because our sessions pin what NOW says. */
    public static final Question SERVER = new Question("digests/server", """
        SELECT @@server_uuid, UNIX_TIMESTAMP(SYSDATE(6)),
          (SELECT VARIABLE_VALUE FROM performance_schema.global_status WHERE VARIABLE_NAME = 'Uptime'),
          @@performance_schema,
          (SELECT ENABLED FROM performance_schema.setup_consumers WHERE NAME = 'statements_digest'),
          LEAST(@@max_digest_length, @@performance_schema_max_digest_length),
          (SELECT SUM(COUNT_STAR) FROM performance_schema.events_statements_summary_global_by_event_name
            WHERE EVENT_NAME IN ('statement/com/Execute', 'statement/sql/execute_sql'))\
        """, 7);

    /** Statements by digest and default database. */
    public static final Question STATEMENTS = new Question("digests/statements", """
        SELECT SCHEMA_NAME, DIGEST, DIGEST_TEXT, COUNT_STAR, SUM_TIMER_WAIT, MAX_TIMER_WAIT, SUM_ROWS_EXAMINED,
          SUM_ROWS_SENT, SUM_ROWS_AFFECTED, UNIX_TIMESTAMP(FIRST_SEEN)
        FROM performance_schema.events_statements_summary_by_digest\
        """, 10);

    /** Prepared statements that are open. */
    public static final Question PREPARED = new Question("digests/prepared", """
        SELECT p.OWNER_THREAD_ID, p.OWNER_EVENT_ID, p.STATEMENT_ID, t.PROCESSLIST_DB, t.PROCESSLIST_USER,
          t.PROCESSLIST_HOST, p.SQL_TEXT, p.COUNT_EXECUTE, p.SUM_TIMER_EXECUTE, p.MAX_TIMER_EXECUTE,
          p.SUM_ROWS_EXAMINED, p.SUM_ROWS_SENT, p.SUM_ROWS_AFFECTED
        FROM performance_schema.prepared_statements_instances p
        LEFT JOIN performance_schema.threads t ON t.THREAD_ID = p.OWNER_THREAD_ID\
        """, 13);

    /** Who changes rows, whether or not a log tells. */
    public static final Question ACCOUNTS = new Question("digests/accounts", """
        SELECT USER, HOST,
          SUM(CASE WHEN EVENT_NAME IN ('statement/sql/insert', 'statement/sql/insert_select', 'statement/sql/update',
            'statement/sql/update_multi', 'statement/sql/delete', 'statement/sql/delete_multi',
            'statement/sql/replace', 'statement/sql/replace_select', 'statement/sql/load',
            'statement/sql/truncate') THEN COUNT_STAR ELSE 0 END),
          SUM(CASE WHEN EVENT_NAME IN ('statement/com/Execute', 'statement/sql/execute_sql',
            'statement/sql/call_procedure') THEN COUNT_STAR ELSE 0 END)
        FROM performance_schema.events_statements_summary_by_account_by_event_name
        WHERE USER IS NOT NULL AND HOST IS NOT NULL
        GROUP BY USER, HOST\
        """, 4);

    private DigestQuestions() {}

    /** All of them, in the order in which they are asked. */
    public static List<Question> all() {
        return List.of(SERVER, PREPARED, STATEMENTS, ACCOUNTS);
    }
}
