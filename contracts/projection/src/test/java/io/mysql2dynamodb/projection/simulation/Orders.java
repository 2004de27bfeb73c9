package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;

/** The simulated table and what the contract makes of it: composed keys that updates move, and a unique constraint. */
final class Orders {

    static final String TABLE = "orders";

    static final List<String> KEY_NAMES = List.of("pk", "sk");

    static final TablePlan PLAN = ContractCompiler.compile(
                    ContractReader.read("""
                                    {"contract_version": "1", "tables": [{"table": "Orders", "type": "multi-entity",
                                      "source_table": "orders", "pk": "pk", "sk": "sk", "satisfies": [],
                                      "estimated_item_size_bytes": 100,
                                      "unique_constraints": [{"name": "tag", "attributes": ["tag"]}],
                                      "entities": [{"entity_type": "ORDER", "source_table": "orders",
                                        "pk_template": "SHOP#{shop}", "sk_template": "{code}#{shop}",
                                        "attributes": [%s, %s]}]}]}
                                    """.formatted(attribute("tag", "S"), attribute("paid", "BOOL")))
                            .contract(),
                    schema())
            .tables()
            .get(0);

    static final EntityPlan ENTITY = PLAN.entities().get(0);

    private Orders() {}

    private static String attribute(String name, String type) {
        return "{\"name\": \"%s\", \"type\": \"%s\", \"source_table\": \"orders\", \"source_column\": \"%s\"}"
                .formatted(name, type, name);
    }

    private static SourceSchema schema() {
        return new SourceSchema(
                "simulated",
                List.of(new SourceTable(
                        TABLE,
                        false,
                        List.of(
                                number("id"),
                                text("shop", false),
                                text("code", false),
                                text("tag", true),
                                number("paid")),
                        List.of(
                                new SourceIndex("PRIMARY", true, List.of("id"), true),
                                new SourceIndex("place", true, List.of("shop", "code"), true),
                                new SourceIndex("tag", true, List.of("tag"), true)),
                        List.of(),
                        0,
                        0)));
    }

    private static SourceColumn number(String name) {
        return new SourceColumn(
                name,
                new ColumnType(Base.INT, "int", 0, 0, 0, false),
                false,
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static SourceColumn text(String name, boolean nullable) {
        return new SourceColumn(
                name,
                new ColumnType(Base.VARCHAR, "varchar(20)", 20, 0, 0, false),
                nullable,
                Optional.of("utf8mb4_0900_ai_ci"),
                false,
                Optional.empty());
    }
}
