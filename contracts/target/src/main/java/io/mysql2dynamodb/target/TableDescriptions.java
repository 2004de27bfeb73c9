package io.mysql2dynamodb.target;

import io.mysql2dynamodb.target.DescribedTable.Index;
import io.mysql2dynamodb.target.DescribedTable.KeyAttribute;
import io.mysql2dynamodb.target.DescribedTable.KeySchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Looks at the tables that exist. Thread-safe. */
public final class TableDescriptions {

    private final DynamoDbClient client;

    public TableDescriptions(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * The table of that physical name; empty if there is none.
     *
     * @throws TargetException as their classes say, except that a missing table is no error here
     */
    public Optional<DescribedTable> describe(String table) {
        try {
            return Optional.of(described(
                    client.describeTable(request -> request.tableName(table)).table()));
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw TargetFailures.translate(client, "DescribeTable", table, e);
        }
    }

    private static DescribedTable described(TableDescription table) {
        return new DescribedTable(
                table.tableName(),
                table.tableStatusAsString(),
                keys(table.keySchema(), table.attributeDefinitions()),
                table.globalSecondaryIndexes().stream()
                        .map(index -> index(index, table.attributeDefinitions()))
                        .sorted(Comparator.comparing(Index::name))
                        .toList(),
                table.billingModeSummary() != null
                        && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST,
                Boolean.TRUE.equals(table.deletionProtectionEnabled()),
                Optional.ofNullable(table.streamSpecification())
                        .filter(StreamSpecification::streamEnabled)
                        .map(StreamSpecification::streamViewTypeAsString));
    }

    private static Index index(GlobalSecondaryIndexDescription index, List<AttributeDefinition> definitions) {
        return new Index(
                index.indexName(),
                index.indexStatusAsString(),
                keys(index.keySchema(), definitions),
                index.projection().projectionTypeAsString(),
                index.projection().nonKeyAttributes().stream().sorted().toList());
    }

    private static KeySchema keys(List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
        return new KeySchema(
                key(KeyType.HASH, elements, definitions)
                        .orElseThrow(() -> new IllegalStateException("a table without partition key: " + elements)),
                key(KeyType.RANGE, elements, definitions));
    }

    private static Optional<KeyAttribute> key(
            KeyType role, List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
        return elements.stream()
                .filter(element -> element.keyType() == role)
                .findFirst()
                .map(element -> new KeyAttribute(element.attributeName(), type(element.attributeName(), definitions)));
    }

    private static String type(String attribute, List<AttributeDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.attributeName().equals(attribute))
                .map(AttributeDefinition::attributeTypeAsString)
                .findFirst()
                .orElse("undefined");
    }
}
