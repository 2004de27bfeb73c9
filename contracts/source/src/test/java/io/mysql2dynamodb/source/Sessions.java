package io.mysql2dynamodb.source;

import io.mysql2dynamodb.embedded.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Sessions on the databases of tests. */
final class Sessions {

    private Sessions() {}

    static SourceSession open(TestDatabase database) {
        return open(database, database.user(), database.password());
    }

    static SourceSession open(TestDatabase database, String user, String password) {
        Password secret = Password.of(password.toCharArray());
        return new JdbcSourceDatabase(new SourceAddress(database.jdbcUrl(), user), () -> secret).open();
    }

    /** All rows of a query. */
    static List<List<Object>> rows(SourceSession session, SourceQuery query, int columns) {
        List<List<Object>> rows = new ArrayList<>();
        try (RowCursor cursor = session.query(query)) {
            while (cursor.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    row.add(cursor.value(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
