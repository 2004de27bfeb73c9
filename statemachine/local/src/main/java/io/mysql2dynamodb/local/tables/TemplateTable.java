package io.mysql2dynamodb.local.tables;

import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * A table as the template wants it.
 *
 * @param request the call that creates it
 * @param ttlAttribute the attribute that time to live reads, where the template asks for it
 */
public record TemplateTable(CreateTableRequest request, Optional<String> ttlAttribute) {

    public String name() {
        return request.tableName();
    }

    /** The table in one line for people: {@code Orders (pk customer_id, sk order_id), 2 GSIs: by_status, by_date}. */
    public String describe() {
        String keys = request.keySchema().stream().map(TemplateTable::key).collect(Collectors.joining(", "));
        String ttl = ttlAttribute.map(name -> ", time to live on " + name).orElse("");
        return name() + " (" + keys + ")" + indexes() + ttl;
    }

    private String indexes() {
        var indexes = request.globalSecondaryIndexes();
        if (indexes.isEmpty()) {
            return "";
        }
        String names = indexes.stream().map(index -> index.indexName()).collect(Collectors.joining(", "));
        return ", " + indexes.size() + (indexes.size() == 1 ? " GSI: " : " GSIs: ") + names;
    }

    private static String key(KeySchemaElement element) {
        return (element.keyType() == KeyType.HASH ? "pk " : "sk ") + element.attributeName();
    }
}
