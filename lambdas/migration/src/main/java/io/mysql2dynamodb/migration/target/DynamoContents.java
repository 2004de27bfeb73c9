package io.mysql2dynamodb.migration.target;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.migration.check.TableContents;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ScanPage;
import io.mysql2dynamodb.target.SegmentedScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables of DynamoDB, looked into page by page. */
public final class DynamoContents implements TableContents {
    /** Pages of 1 MB that a look takes in, some tens of seconds. */
    private static final int MOST_PAGES = 200;

    private final SegmentedScan scan;
    private final TableNames names;

    public DynamoContents(DynamoDbClient client, TableNames names) {
        this.scan = new SegmentedScan(client);
        this.names = names;
    }

    @Override
    public boolean isEmpty(TableContract table) {
        return scan.isEmpty(names.physical(table));
    }

    @Override
    public Look lookForItemsNotOf(Writer writer, TableContract table) {
        List<String> attributes = new ArrayList<>(table.keyNames());
        attributes.add(HelperAttributes.VERSION);
        Optional<ItemKey> next = Optional.empty();
        long items = 0;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            ScanPage page = scan.page(names.physical(table), 0, 1, next, attributes);
            items += page.items().size();
            Optional<Map<String, AttributeValue>> found =
                    page.items().stream().filter(item -> !isOf(writer, item)).findFirst();
            next = page.nextKey();
            if (found.isPresent() || next.isEmpty()) {
                return new Look(items, next.isEmpty(), found.map(item -> ItemKey.of(item, table.keyNames())));
            }
        }
        return new Look(items, false, Optional.empty());
    }

    private static boolean isOf(Writer writer, Map<String, AttributeValue> item) {
        AttributeValue version = item.get(HelperAttributes.VERSION);
        return writer == Writer.BACKFILL ? HelperAttributes.backfillVersion().equals(version) : version != null;
    }
}
