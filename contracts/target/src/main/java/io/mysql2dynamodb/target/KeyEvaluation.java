package io.mysql2dynamodb.target;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Says what the source holds under an item's key. */
@FunctionalInterface
public interface KeyEvaluation {

    /**
     * What the source holds under the key now: on the primary, in a snapshot that begins within this call. An answer from an
     * older snapshot breaks the rule of versions, because a newer write may lie between.
     *
     * @param key the key
     * @param stored the row that the stored item names, a hint where the key alone does not lead back to its row
     */
    Content now(ItemKey key, Optional<SourceRow> stored);

    /** What a key holds. */
    sealed interface Content {

        /**
         * One row's item.
         *
         * @param attributes the whole item; its {@code _mv} does not matter
         */
        record Item(Map<String, AttributeValue> attributes) implements Content {}

        /**
         * No item belongs under the key: no row maps to it, or the one that does is quarantined.
         *
         * @param last a row that is known to have, or to have had, the key, if one is
         * @param reasons why the row is quarantined, in words; empty where no row maps to the key
         */
        record Nothing(Optional<SourceRow> last, List<String> reasons) implements Content {
            public Nothing {
                reasons = List.copyOf(reasons);
            }
        }

        /**
         * Several rows map to the key, so that no item of one of them would be right.
         *
         * @param rows at least two
         */
        record Several(List<SourceRow> rows) implements Content {
            public Several {
                rows = List.copyOf(rows);
            }
        }
    }
}
