package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeyList;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.UnusableKeyException;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.KeyEvaluation;
import io.mysql2dynamodb.target.KeyEvaluation.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the source holds under the keys of one table's items, now.
 *
 * <p>Rows that can have a key are found by the columns that the key is made of, and by hints: rows that are known to have,
 * or to have had, something to do with it. Every one of them is projected and counts only if its key is exactly the one
 * asked for, so that neither MySQL's collations nor an ambiguous template nor a wrong hint gives a key to a row.
 *
 * <p>For one thread, on a session of its own on the primary.
 */
public final class KeyRows {

    private final TablePlan table;
    private final SourceSession session;

    /** @param session a session that is in no snapshot */
    public KeyRows(TablePlan table, SourceSession session) {
        this.table = table;
        this.session = session;
    }

    /**
     * Whether every key of the table leads back to its rows. Where it does not, because a key is made of joined or
     * calculated values alone, rows are found by hints only: enough for a change of a known row, not for a key out of
     * nowhere. The same goes for a single key that thousands of rows share in part, or that can be taken apart in very many
     * ways.
     */
    public boolean complete() {
        return table.entities().stream().allMatch(entity -> entity.readBack().complete());
    }

    /**
     * What the source holds under a key, in a snapshot that begins within this call and ends with it.
     *
     * @param hints rows that may have the key, of any entity of the table; a row that does not exist is no harm
     * @throws IllegalStateException the session is in a snapshot, which would be an older one
     */
    public KeyContents now(ItemKey key, Collection<SourceRow> hints) {
        if (session.inSnapshot()) {
            throw new IllegalStateException(
                    "the rows of a key are read in a snapshot of their own, not in an older one");
        }
        session.beginSnapshot();
        try {
            KeyHolders holders = new KeyHolders(key, new WindowProjector(session));
            for (EntityPlan entity : table.entities()) {
                holders.add(entity, candidates(entity, key, hints));
            }
            return holders.contents();
        } finally {
            session.endSnapshot();
        }
    }

    /**
     * The same as a reconciler asks for it.
     *
     * @param hints as of {@link #now}; the row that the stored item names is one more
     */
    public KeyEvaluation evaluation(Collection<SourceRow> hints) {
        return (key, stored) -> {
            Set<SourceRow> all = new LinkedHashSet<>(hints);
            stored.ifPresent(all::add);
            return content(now(key, all), all.stream().findFirst());
        };
    }

    private static Content content(KeyContents contents, Optional<SourceRow> last) {
        if (contents instanceof KeyContents.One one) {
            return new Content.Item(one.item().attributes());
        } else if (contents instanceof KeyContents.Several several) {
            return new Content.Several(several.rows());
        } else if (contents instanceof KeyContents.Quarantined quarantined) {
            QuarantinedRow row = quarantined.row();
            return new Content.Nothing(
                    Optional.of(new SourceRow(row.sourceTable(), row.key().values())),
                    row.reasons().stream()
                            .map(reason -> reason.code() + ": " + reason.text())
                            .toList());
        }
        return new Content.Nothing(last, List.of());
    }

    private List<SourceKey> candidates(EntityPlan entity, ItemKey key, Collection<SourceRow> hints) {
        Set<SourceKey> rows = new LinkedHashSet<>();
        for (RowCondition condition : entity.readBack().rows(key)) {
            rows.addAll(CandidateRows.read(session, entity.identity(), condition));
        }
        for (SourceRow hint : hints) {
            if (hint.table().equals(entity.sourceTable())) {
                usable(entity, new SourceKey(hint.keyValues())).ifPresent(rows::add);
            }
        }
        return new ArrayList<>(rows);
    }

    /** A stored {@code _src} may name what is no key of the table, any more or ever. */
    private static Optional<SourceKey> usable(EntityPlan entity, SourceKey key) {
        try {
            new KeyList(List.of(key)).condition(entity.identity(), RootQuery.ROOT);
            return Optional.of(key);
        } catch (UnusableKeyException notOfThisTable) {
            return Optional.empty();
        }
    }
}
