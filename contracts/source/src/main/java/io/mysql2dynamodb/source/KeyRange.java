package io.mysql2dynamodb.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A half-open range of keys in the order of MySQL: above {@code after}, up to and including {@code upTo}.
 *
 * @param after the key below the range; empty when it is open below
 * @param upTo the last key of the range; empty when it is open above
 */
public record KeyRange(Optional<SourceKey> after, Optional<SourceKey> upTo) implements KeySelection {

    /** Every row. */
    public static final KeyRange ALL = new KeyRange(Optional.empty(), Optional.empty());

    /** The rest of this range above a key that lies in it. */
    public KeyRange continuedAfter(SourceKey key) {
        return new KeyRange(Optional.of(key), upTo);
    }

    /** This range cut at a key that lies in it, the key included. */
    public KeyRange endingAt(SourceKey key) {
        return new KeyRange(after, Optional.of(key));
    }

    /** Both bounds as expanded OR conditions: MySQL finds no index range in comparisons of row values. */
    @Override
    public SqlCondition condition(RowIdentity identity, String alias) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        after.ifPresent(key -> conditions.add(bound(identity, alias, key, false, parameters)));
        upTo.ifPresent(key -> conditions.add(bound(identity, alias, key, true, parameters)));
        return conditions.isEmpty()
                ? SqlCondition.ALWAYS
                : new SqlCondition(String.join(" AND ", conditions), parameters);
    }

    private static String bound(
            RowIdentity identity, String alias, SourceKey key, boolean upper, List<Object> parameters) {
        identity.requireFit(key);
        List<String> branches = new ArrayList<>();
        int last = identity.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            List<String> branch = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                branch.add(identity.columns().get(j).equalTo(alias, key.values().get(j), parameters));
            }
            KeyColumn column = identity.columns().get(i);
            String value = key.values().get(i);
            branch.add(
                    upper ? column.below(alias, value, i == last, parameters) : column.above(alias, value, parameters));
            branches.add("(" + String.join(" AND ", branch) + ")");
        }
        return "(" + String.join(" OR ", branches) + ")";
    }
}
