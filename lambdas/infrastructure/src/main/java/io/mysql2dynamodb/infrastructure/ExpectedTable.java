package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A table as the contract asks for it.
 *
 * @param contractName its name in the contract
 * @param physicalName its name in the account
 * @param keys its keys
 * @param indexes its global secondary indexes
 * @param ttlAttribute the attribute that makes items expire, if asked for
 * @param maxReadUnits upper bound of on-demand reads, if asked for
 * @param maxWriteUnits upper bound of on-demand writes, if asked for
 */
public record ExpectedTable(
        String contractName,
        String physicalName,
        KeySchema keys,
        List<IndexShape> indexes,
        Optional<String> ttlAttribute,
        OptionalLong maxReadUnits,
        OptionalLong maxWriteUnits) {

    public ExpectedTable {
        indexes = List.copyOf(indexes);
    }

    static ExpectedTable of(TableContract table, String physicalName) {
        Map<String, AttributeType> types = KeyTypes.of(table);
        List<IndexShape> indexes =
                table.indexes().stream().map(index -> index(index, types)).toList();
        return new ExpectedTable(
                table.name(),
                physicalName,
                KeySchema.of(table.keyNames(), types),
                indexes,
                table.ttlAttribute(),
                table.throughputLimits().maxReadUnits(),
                table.throughputLimits().maxWriteUnits());
    }

    private static IndexShape index(IndexContract index, Map<String, AttributeType> types) {
        return new IndexShape(
                index.name(),
                KeySchema.of(index.keyNames(), types),
                index.projection(),
                Set.copyOf(index.projectedAttributes()));
    }
}
