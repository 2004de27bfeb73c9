package io.mysql2dynamodb.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows named one by one.
 *
 * @param keys their keys; at least one
 */
public record KeyList(List<SourceKey> keys) implements KeySelection {

    public KeyList {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A list of keys names at least one");
        }
    }

    @Override
    public SqlCondition condition(RowIdentity identity, String alias) {
        return identity.columns().size() == 1
                        && keys.stream().noneMatch(key -> key.values().contains(null))
                ? ofOneColumn(identity, alias)
                : ofSeveralColumns(identity, alias);
    }

    /** MySQL takes a list of values in about half the time of as many comparisons. */
    private SqlCondition ofOneColumn(RowIdentity identity, String alias) {
        KeyColumn column = identity.columns().get(0);
        List<Object> parameters = new ArrayList<>(keys.size());
        for (SourceKey key : keys) {
            identity.requireFit(key);
            column.equalTo(alias, key.values().get(0), parameters);
        }
        return new SqlCondition(
                column.column(alias) + " IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
                parameters);
    }

    private SqlCondition ofSeveralColumns(RowIdentity identity, String alias) {
        List<String> rows = new ArrayList<>(keys.size());
        List<Object> parameters = new ArrayList<>(keys.size());
        for (SourceKey key : keys) {
            identity.requireFit(key);
            List<String> equalities = new ArrayList<>();
            for (int i = 0; i < key.values().size(); i++) {
                equalities.add(
                        identity.columns().get(i).equalTo(alias, key.values().get(i), parameters));
            }
            rows.add("(" + String.join(" AND ", equalities) + ")");
        }
        return new SqlCondition("(" + String.join(" OR ", rows) + ")", parameters);
    }
}
