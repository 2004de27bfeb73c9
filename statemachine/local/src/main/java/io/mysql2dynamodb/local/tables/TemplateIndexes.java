package io.mysql2dynamodb.local.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** The global secondary indexes of a template's table. */
final class TemplateIndexes {

    private static final Set<String> READ = Set.of("IndexName", "KeySchema", "Projection");
    private static final Set<String> PASSED_OVER = Set.of(
            "OnDemandThroughput",
            "WriteOnDemandThroughputSettings",
            "ReadOnDemandThroughputSettings",
            "ContributorInsightsSpecification",
            "WarmThroughput");

    private TemplateIndexes() {}

    static List<GlobalSecondaryIndex> read(String id, JsonNode elements) {
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        for (JsonNode element : elements) {
            refuseUnknown(id, element);
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(TemplateTables.text(id, element, "IndexName"))
                    .keySchema(TemplateKeys.schema(id, element.path("KeySchema")))
                    .projection(projection(id, element.path("Projection")))
                    .build());
        }
        return indexes;
    }

    private static Projection projection(String id, JsonNode element) {
        Projection.Builder projection =
                Projection.builder().projectionType(TemplateTables.text(id, element, "ProjectionType"));
        List<String> included = new ArrayList<>();
        element.path("NonKeyAttributes").forEach(name -> included.add(name.asText()));
        if (!included.isEmpty()) {
            projection.nonKeyAttributes(included);
        }
        return projection.build();
    }

    private static void refuseUnknown(String id, JsonNode element) {
        for (Iterator<String> names = element.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!READ.contains(name) && !PASSED_OVER.contains(name)) {
                throw new TemplateNotUnderstoodException("table " + id
                        + " of the template has an index with the property " + name + ", which is not created locally");
            }
        }
    }
}
