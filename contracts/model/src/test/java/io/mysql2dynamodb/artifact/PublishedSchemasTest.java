package io.mysql2dynamodb.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schemas are read by people who write tools: they say everything that the records say, and explain each member. */
class PublishedSchemasTest {

    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalLong.class, OptionalInt.class, OptionalDouble.class);

    @Test
    void theSchemaOfTheCatalogIsThatOfItsRecords() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(CatalogFormat.JSON.schema());
        describes(schema, schema, DatabaseCatalog.class);
    }

    @Test
    void theSchemaOfTheWorkloadIsThatOfItsRecords() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(WorkloadFormat.JSON.schema());
        describes(schema, schema, Workload.class);
    }

    private static void describes(JsonNode schema, JsonNode object, Class<?> record) {
        assertThat(object.path("additionalProperties").asText())
                .as(record.getName())
                .isEqualTo("false");
        assertThat(object.path("description").asText()).as(record.getName()).isNotBlank();
        assertThat(names(object.path("properties"))).as(record.getName()).isEqualTo(members(record, false));
        assertThat(texts(object.path("required"))).as(record.getName()).isEqualTo(members(record, true));
        for (RecordComponent component : record.getRecordComponents()) {
            JsonNode member = object.path("properties").path(snakeCase(component.getName()));
            assertThat(member.path("description").asText())
                    .as("%s of %s", component.getName(), record.getName())
                    .isNotBlank();
            Class<?> type = innermost(component.getGenericType());
            if (type.isRecord()) {
                JsonNode items = member.has("items") ? member.path("items") : member;
                describes(schema, schema.at(items.path("$ref").asText().substring(1)), type);
            } else if (type.isEnum()) {
                assertThat(texts(member.path("enum")))
                        .as("%s of %s", component.getName(), record.getName())
                        .isEqualTo(Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                                .toList());
            }
        }
    }

    private static List<String> members(Class<?> record, boolean required) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !(required && OPTIONAL.contains(component.getType())))
                .map(component -> snakeCase(component.getName()))
                .toList();
    }

    private static Class<?> innermost(Type type) {
        return type instanceof ParameterizedType generic
                ? innermost(generic.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static String snakeCase(String name) {
        return ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE).translate(name);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
