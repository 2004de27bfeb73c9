package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The statements that make tables and triggers of a source once more, as the server shows them. */
final class SourceDefinitions {

    private static final Pattern DEFINER =
            Pattern.compile("^CREATE\\s+DEFINER\\s*=\\s*(`[^`]*`|\\S+)@(`[^`]*`|\\S+)\\s+", Pattern.CASE_INSENSITIVE);

    private SourceDefinitions() {}

    static List<String> ofTables(SourceSession session, Collection<String> tables) {
        return shown(session, "SHOW CREATE TABLE ", tables, 1);
    }

    /** Triggers, of whoever creates them. */
    static List<String> ofTriggers(SourceSession session, Collection<String> triggers) {
        return shown(session, "SHOW CREATE TRIGGER ", triggers, 2).stream()
                .map(sql -> DEFINER.matcher(sql).replaceFirst("CREATE "))
                .toList();
    }

    private static List<String> shown(SourceSession session, String show, Collection<String> names, int column) {
        List<String> statements = new ArrayList<>();
        for (String name : names) {
            try (RowCursor row = session.query(SourceQuery.of(show + SqlQuoting.name(name), List.of()))) {
                row.next();
                statements.add(row.value(column).toString());
            }
        }
        return statements;
    }
}
