package io.mysql2dynamodb.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One page of a scan.
 *
 * @param items the page's items, with the attributes asked for; may be empty although more pages follow
 * @param nextKey where the next page begins; empty at the segment's end
 */
public record ScanPage(List<Map<String, AttributeValue>> items, Optional<ItemKey> nextKey) {

    public ScanPage {
        items = List.copyOf(items);
    }
}
