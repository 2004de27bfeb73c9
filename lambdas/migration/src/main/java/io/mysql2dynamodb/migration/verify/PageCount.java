package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.KeySum;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a page of a scan holds.
 *
 * @param items its items
 * @param keys what their keys add up to
 * @param tombstones marks of deleted rows, which are no items
 */
record PageCount(long items, KeySum keys, long tombstones) {

    /** @param keyNames the table's key attributes */
    static PageCount of(List<Map<String, AttributeValue>> page, List<String> keyNames) {
        long tombstones = 0;
        KeySum.Adder keys = new KeySum.Adder();
        for (Map<String, AttributeValue> item : page) {
            if (item.containsKey(HelperAttributes.DELETED)) {
                tombstones++;
            } else {
                keys.add(ItemKey.of(item, keyNames));
            }
        }
        return new PageCount(page.size() - tombstones, keys.sum(), tombstones);
    }

    /** The attributes that counting needs. */
    static Set<String> attributes(List<String> keyNames) {
        Set<String> attributes = new TreeSet<>(keyNames);
        attributes.add(HelperAttributes.DELETED);
        return attributes;
    }
}
