package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.KeyList;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the source rows of a window with the single values that joins give them. Used by one thread, once. */
final class RootReader {

    /** Past this a window ends, so that a few giant rows cannot fill the memory; far more than items can hold. */
    static final long MOST_BYTES = 32L << 20;

    /** Keys in one statement when joins that found many are told apart. */
    private static final int KEYS_PER_QUERY = 500;

    private final SourceSession session;
    private final RootQuery query;
    private final WindowTally tally;
    private final Related related;
    private final Map<SourceKey, RootRow> repeated = new HashMap<>();
    private boolean cut;

    RootReader(SourceSession session, EntityPlan plan, WindowTally tally, Related related) {
        this.session = session;
        this.query = plan.rootQuery();
        this.tally = tally;
        this.related = related;
    }

    /** Whether rows were left unread because those read are large. */
    boolean cut() {
        return cut;
    }

    /** The rows in the order of their identity, each once. With a limit they may be fewer, see {@link #cut}. */
    List<RootRow> read(KeySelection selection, OptionalInt limit) {
        List<RootRow> rows = new ArrayList<>(limit.orElse(16));
        try (RowCursor cursor = session.query(query.select(selection, limit))) {
            ColumnType[] types = new ColumnType[query.slots().size()];
            for (int i = 0; i < types.length; i++) {
                types[i] = cursor.type(query.firstSlot() + i);
            }
            while (cursor.next()) {
                SourceKey key = query.identity().read(cursor, 0);
                RootRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                if (last != null && last.key().equals(key)) {
                    repeated.put(key, last);
                } else if (last != null && limit.isPresent() && cursor.bytes() > MOST_BYTES) {
                    cut = true;
                    break;
                } else {
                    rows.add(row(cursor, key, types));
                }
            }
            tally.addBytes(cursor.bytes());
        }
        if (!repeated.isEmpty()) {
            tellJoinsApart();
        }
        return rows;
    }

    private RootRow row(RowCursor cursor, SourceKey key, ColumnType[] types) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cursor.value(query.firstSlot() + i);
        }
        boolean included = ((Number) cursor.value(query.includedColumn())).intValue() == 1;
        RootRow row = new RootRow(key, included, values, types, related);
        if (query.identity().wholeRow()) {
            row.setCopies(((Number) cursor.value(query.copiesColumn())).longValue());
        }
        return row;
    }

    /** Asks, for all repeated rows at once, which joins found several rows. Rare, so the window's query need not tell. */
    private void tellJoinsApart() {
        List<SourceKey> keys = List.copyOf(repeated.keySet());
        for (int from = 0; from < keys.size(); from += KEYS_PER_QUERY) {
            KeyList some = new KeyList(keys.subList(from, Math.min(keys.size(), from + KEYS_PER_QUERY)));
            requireUnique(some);
            Map<SourceKey, Set<Integer>> joins = new HashMap<>();
            for (int join = 0; join < query.joins().size(); join++) {
                for (SourceKey key : keys(query.foundMany(query.joins().get(join), some))) {
                    joins.computeIfAbsent(key, absent -> new HashSet<>()).add(join);
                }
            }
            for (SourceKey key : some.keys()) {
                repeated.get(key).setJoinsWithMany(joins.getOrDefault(key, Set.of()));
            }
        }
    }

    /** Without a unique index behind it, a key may be shared, which looks like a join that found many. */
    private void requireUnique(KeyList some) {
        List<SourceKey> shared = query.identity().declared() ? keys(query.sharedKeys(some)) : List.of();
        if (!shared.isEmpty()) {
            throw new SourceKeyNotUniqueException(query.identity(), shared.get(0));
        }
    }

    private List<SourceKey> keys(SourceQuery source) {
        List<SourceKey> keys = new ArrayList<>();
        try (RowCursor cursor = session.query(source)) {
            while (cursor.next()) {
                keys.add(query.identity().read(cursor, 0));
            }
        }
        return keys;
    }
}
