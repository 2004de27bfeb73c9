package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A template with a contract's tables. The CDK app, which synthesizes the real one, is built after this module; that its
 * template can be followed is shown by the whole local run.
 */
public final class ContractTemplate {

    private ContractTemplate() {}

    /** Writes the template of the sample's contract. */
    public static Path ofSample(Path folder) throws IOException {
        MigrationContract contract =
                ContractFile.of(Optional.empty()).contract().orElseThrow();
        return Files.writeString(folder.resolve("tables.template.json"), of(contract));
    }

    public static String of(MigrationContract contract) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        ObjectNode resources = template.putObject("Resources");
        for (TableContract table : contract.tables()) {
            ObjectNode resource = resources.putObject(table.name());
            resource.put("Type", "AWS::DynamoDB::Table");
            fill(resource.putObject("Properties"), table);
        }
        return template.toString();
    }

    private static void fill(ObjectNode properties, TableContract table) {
        properties.put("TableName", table.name()).put("BillingMode", "PAY_PER_REQUEST");
        keys(properties.putArray("KeySchema"), table.keyNames());
        ArrayNode definitions = properties.putArray("AttributeDefinitions");
        KeyTypes.of(table)
                .forEach((name, type) ->
                        definitions.addObject().put("AttributeName", name).put("AttributeType", type.name()));
        if (!table.indexes().isEmpty()) {
            ArrayNode indexes = properties.putArray("GlobalSecondaryIndexes");
            table.indexes().forEach(index -> fill(indexes.addObject(), index));
        }
        properties.putObject("StreamSpecification").put("StreamViewType", "NEW_AND_OLD_IMAGES");
        table.ttlAttribute().ifPresent(name -> properties
                .putObject("TimeToLiveSpecification")
                .put("AttributeName", name)
                .put("Enabled", true));
    }

    private static void fill(ObjectNode properties, IndexContract index) {
        properties.put("IndexName", index.name());
        keys(properties.putArray("KeySchema"), index.keyNames());
        ObjectNode projection = properties.putObject("Projection");
        projection.put("ProjectionType", index.projection().name());
        if (!index.projectedAttributes().isEmpty()) {
            ArrayNode included = projection.putArray("NonKeyAttributes");
            index.projectedAttributes().forEach(included::add);
        }
    }

    private static void keys(ArrayNode schema, List<String> names) {
        for (int position = 0; position < names.size(); position++) {
            schema.addObject()
                    .put("AttributeName", names.get(position))
                    .put("KeyType", position == 0 ? "HASH" : "RANGE");
        }
    }
}
