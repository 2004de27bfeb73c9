package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.ItemKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What item keys the source rows of one entity have now. */
public interface RowKeys {

    /** The entity's source table. */
    String sourceTable();

    /** Whether the values can be a key of the source table at all. */
    boolean canBeKey(SourceKey key);

    /** The item keys of each row that exists and is an item; a row that is gone, excluded or quarantined is absent. */
    Map<SourceKey, RowItems> of(Collection<SourceKey> rows);

    /**
     * The keys that a row owns.
     *
     * @param item its item's
     * @param lookups those of the lookup items beside it
     */
    record RowItems(ItemKey item, Set<ItemKey> lookups) {
        public RowItems {
            lookups = Set.copyOf(lookups);
        }
    }
}
