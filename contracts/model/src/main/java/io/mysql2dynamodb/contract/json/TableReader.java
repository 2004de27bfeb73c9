package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.AlarmThresholds;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.ThroughputLimits;
import io.mysql2dynamodb.contract.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/** A table from a file that has passed the schema. */
final class TableReader {

    private TableReader() {}

    static TableContract read(Fields table) {
        TableContract.Type type = WrittenName.constant(TableContract.Type.class, table.text("type"));
        return new TableContract(
                table.text("table"),
                type,
                table.text("source_table"),
                table.texts("source_key"),
                table.text("pk"),
                table.optionalText("sk"),
                table.objects("gsis", TableReader::index),
                type == TableContract.Type.SINGLE_ENTITY ? List.of(onlyEntity(table)) : entities(table),
                table.texts("satisfies"),
                table.roundedUp("estimated_item_size_bytes"),
                table.objects(
                        "unique_constraints",
                        unique -> new UniqueConstraint(unique.text("name"), unique.texts("attributes"))),
                table.object("ttl").optionalText("attribute"),
                limits(table.object("billing")),
                alarms(table.object("alarms")));
    }

    private static IndexContract index(Fields index) {
        return new IndexContract(
                index.text("index_name"),
                index.text("pk"),
                index.optionalText("sk"),
                index.optionalText("projection")
                        .map(IndexContract.Projection::valueOf)
                        .orElse(IndexContract.Projection.ALL),
                index.texts("projected_attributes"));
    }

    private static EntityContract onlyEntity(Fields table) {
        String source = table.text("source_table");
        return new EntityContract(
                table.text("table"),
                source,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                table.optionalText("where"),
                table.objects("attributes", attribute -> AttributeReader.read(attribute, source)));
    }

    private static List<EntityContract> entities(Fields table) {
        return table.objects("entities", entity -> {
            String source = entity.optionalText("source_table").orElseGet(() -> table.text("source_table"));
            return new EntityContract(
                    entity.text("entity_type"),
                    source,
                    entity.texts("source_key"),
                    entity.optionalText("pk_template"),
                    entity.optionalText("sk_template"),
                    entity.optionalText("where"),
                    entity.objects("attributes", attribute -> AttributeReader.read(attribute, source)));
        });
    }

    private static ThroughputLimits limits(Fields billing) {
        return new ThroughputLimits(
                billing.longIfPresent("max_read_request_units"), billing.longIfPresent("max_write_request_units"));
    }

    private static AlarmThresholds alarms(Fields alarms) {
        return new AlarmThresholds(
                alarms.integerIfPresent("throttled_requests"),
                alarms.integerIfPresent("system_errors"),
                alarms.integerIfPresent("latency_ms"),
                alarms.integerIfPresent("evaluation_periods"));
    }
}
