package io.mysql2dynamodb.migration.target;

import io.mysql2dynamodb.migration.plan.SegmentLine;
import io.mysql2dynamodb.migration.verify.SegmentPages;
import io.mysql2dynamodb.migration.verify.SegmentScanning.SegmentTable;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.target.SegmentedScan;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Segments of DynamoDB tables. */
public final class DynamoSegments implements SegmentTable {
    private final SegmentedScan scan;
    private final TableNames names;

    public DynamoSegments(DynamoDbClient client, TableNames names) {
        this.scan = new SegmentedScan(client);
        this.names = names;
    }

    @Override
    public SegmentPages pages(SegmentLine segment, Set<String> attributes) {
        String table = names.physical(segment.table());
        return start -> scan.page(table, segment.segment(), segment.totalSegments(), start, attributes);
    }
}
