package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.SqlName;
import java.util.List;

/**
 * The questions about a database's structure: few, each for all tables at once, the same for every server from 5.7 on.
 * They ask about the session's default database. Rows come in no order.
 */
public final class StructureQuestions {

    /** What kind of server it is, and who asks. */
    static final Question SERVER = new Question(
            "server",
            "SELECT VERSION(), DATABASE(), @@collation_database, @@lower_case_table_names, CURRENT_USER(),"
                    + " @@performance_schema, " + Since.value(Since.V8_0_0, "CURRENT_ROLE()"),
            7);

    /** Without sizes: asked for together with them, 8.0.15 puts errors about views into other tables' comments. */
    static final Question TABLES = new Question(
            "tables",
            "SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, TABLE_COMMENT FROM information_schema.TABLES"
                    + " WHERE TABLE_SCHEMA = DATABASE()",
            5);

    static final Question SIZES = new Question(
            "sizes",
            "SELECT TABLE_NAME, TABLE_ROWS, DATA_LENGTH, INDEX_LENGTH, AVG_ROW_LENGTH FROM information_schema.TABLES"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'",
            5);

    static final Question COLUMNS = new Question(
            "columns",
            "SELECT TABLE_NAME, ORDINAL_POSITION, COLUMN_NAME, DATA_TYPE, COLUMN_TYPE, IS_NULLABLE, COLLATION_NAME,"
                    + " COLUMN_DEFAULT, EXTRA, GENERATION_EXPRESSION, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION,"
                    + " NUMERIC_SCALE, DATETIME_PRECISION, " + Since.value(Since.V8_0_3, "SRS_ID")
                    + ", COLUMN_COMMENT FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()",
            16);

    static final Question INDEXES = new Question(
            "indexes",
            "SELECT TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, NON_UNIQUE, COLUMN_NAME, SUB_PART, COLLATION, CARDINALITY,"
                    + " INDEX_TYPE, " + Since.value(Since.V8_0_0, "IS_VISIBLE") + ", "
                    + Since.value(Since.V8_0_13, "EXPRESSION")
                    + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()",
            11);

    static final Question FOREIGN_KEYS = new Question(
            "foreign-keys",
            "SELECT TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION, COLUMN_NAME, REFERENCED_TABLE_SCHEMA,"
                    + " REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE"
                    + " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL",
            7);

    static final Question FOREIGN_KEY_ACTIONS = new Question(
            "foreign-key-actions",
            "SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE"
                    + " FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()",
            4);

    /** Older servers than 8.0.16 parse CHECK and forget it. */
    static final Question CHECKS = new Question(
            "checks",
            "SELECT t.TABLE_NAME, t.CONSTRAINT_NAME, " + Since.value(Since.V8_0_16, "c.CHECK_CLAUSE") + ", "
                    + Since.value(Since.V8_0_16, "t.ENFORCED") + " FROM information_schema.TABLE_CONSTRAINTS t "
                    + Since.part(
                            Since.V8_0_16,
                            "JOIN information_schema.CHECK_CONSTRAINTS c ON c.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA"
                                    + " AND c.CONSTRAINT_NAME = t.CONSTRAINT_NAME")
                    + " WHERE t.TABLE_SCHEMA = DATABASE() AND t.CONSTRAINT_TYPE = 'CHECK'",
            4);

    static final Question PARTITIONS = new Question(
            "partitions",
            "SELECT TABLE_NAME, PARTITION_METHOD, PARTITION_EXPRESSION, SUBPARTITION_METHOD, COUNT(*)"
                    + " FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE()"
                    + " AND PARTITION_NAME IS NOT NULL"
                    + " GROUP BY TABLE_NAME, PARTITION_METHOD, PARTITION_EXPRESSION, SUBPARTITION_METHOD",
            5);

    static final Question VIEWS = new Question(
            "views",
            "SELECT TABLE_NAME, VIEW_DEFINITION, IS_UPDATABLE FROM information_schema.VIEWS"
                    + " WHERE TABLE_SCHEMA = DATABASE()",
            3);

    /** Older servers than 8.0.13 have no such table: their rows name the view alone. */
    static final Question VIEW_USAGE = new Question(
            "view-usage",
            "SELECT v.TABLE_NAME, " + Since.value(Since.V8_0_13, "u.TABLE_SCHEMA") + ", "
                    + Since.value(Since.V8_0_13, "u.TABLE_NAME") + " FROM information_schema.VIEWS v "
                    + Since.part(
                            Since.V8_0_13,
                            "JOIN information_schema.VIEW_TABLE_USAGE u ON u.VIEW_SCHEMA = v.TABLE_SCHEMA"
                                    + " AND u.VIEW_NAME = v.TABLE_NAME")
                    + " WHERE v.TABLE_SCHEMA = DATABASE()",
            3);

    static final Question TRIGGERS = new Question(
            "triggers",
            "SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_STATEMENT, SQL_MODE"
                    + " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()",
            6);

    static final Question ROUTINES = new Question(
            "routines",
            "SELECT ROUTINE_NAME, ROUTINE_TYPE, SQL_DATA_ACCESS, DEFINER, ROUTINE_DEFINITION, SQL_MODE, ROUTINE_BODY"
                    + " FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()"
                    + " AND ROUTINE_TYPE IN ('PROCEDURE', 'FUNCTION')",
            7);

    static final Question EVENTS = new Question(
            "events",
            "SELECT EVENT_NAME, EXECUTE_AT, INTERVAL_VALUE, INTERVAL_FIELD, STARTS, ENDS, STATUS, DEFINER,"
                    + " EVENT_DEFINITION, SQL_MODE FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()",
            10);

    /** What was granted to the account itself. What its roles give stands in SHOW GRANTS alone. */
    static final Question PRIVILEGES = new Question("privileges", privileges(), 3);

    private StructureQuestions() {}

    /** All of them but those about single views, which {@link CatalogReader} asks when it knows the views. */
    public static List<Question> all() {
        return List.of(
                SERVER,
                TABLES,
                SIZES,
                COLUMNS,
                INDEXES,
                FOREIGN_KEYS,
                FOREIGN_KEY_ACTIONS,
                CHECKS,
                PARTITIONS,
                VIEWS,
                VIEW_USAGE,
                TRIGGERS,
                ROUTINES,
                EVENTS,
                PRIVILEGES);
    }

    /** Whether a view can be used at all; no row is read. */
    static Question ofView(String view) {
        return new Question("view/" + view, "SELECT 1 FROM " + SqlName.quoted(view) + " LIMIT 0", 1);
    }

    private static String privileges() {
        String account = "CONCAT('''', LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER())"
                + " - LOCATE('@', REVERSE(CURRENT_USER()))), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')";
        return "SELECT g.DATABASES_GRANTED, g.TABLE_GRANTED, g.PRIVILEGE_GRANTED FROM ("
                + "SELECT '*' AS DATABASES_GRANTED, '*' AS TABLE_GRANTED, PRIVILEGE_TYPE AS PRIVILEGE_GRANTED"
                + " FROM information_schema.USER_PRIVILEGES WHERE GRANTEE = " + account
                + " UNION ALL SELECT TABLE_SCHEMA, '*', PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES"
                + " WHERE GRANTEE = " + account
                + " UNION ALL SELECT TABLE_SCHEMA, TABLE_NAME, PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES"
                + " WHERE GRANTEE = " + account + ") AS g";
    }
}
