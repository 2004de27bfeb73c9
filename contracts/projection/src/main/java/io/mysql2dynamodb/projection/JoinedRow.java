package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.NamedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A join of a contract as it is carried out by the root query.
 *
 * @param join the index of the {@link RootJoin}
 * @param path what names mean in it
 * @param aliases the alias of each of its rows
 */
record JoinedRow(int join, JoinPath path, Map<NamedTable, String> aliases) {

    static JoinedRow of(int join, JoinPath path, List<String> aliases) {
        Map<NamedTable, String> byRow = new HashMap<>();
        int at = 0;
        for (JoinPath.Link link : path.links()) {
            for (NamedTable table : link.tables()) {
                byRow.put(table, aliases.get(at++));
            }
        }
        return new JoinedRow(join, path, byRow);
    }

    /** The alias of any row that a fragment of the join may name. */
    Function<NamedTable, String> naming() {
        return table -> table.role() == NamedTable.Role.SOURCE ? RootQuery.ROOT : aliases.get(table);
    }
}
