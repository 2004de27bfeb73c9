package io.mysql2dynamodb.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.Optional;

/** {@code schema.json}: a {@link SourceSchema} as text, the same for equal schemas. Thread-safe. */
public final class SourceSchemaJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(SourceColumn.class, ByForm.class)
            .build();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private SourceSchemaJson() {}

    /** The schema as indented JSON, ending with a line feed. */
    public static String write(SourceSchema schema) {
        try {
            return WRITER.writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a source schema could not be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidSourceSchemaException when the text is something else
     */
    public static SourceSchema read(String json) {
        try {
            SourceSchema schema = MAPPER.readValue(json, SourceSchema.class);
            if (schema != null && schema.database() != null) {
                return schema;
            }
            throw new InvalidSourceSchemaException("the text is no source schema: it names no database", null);
        } catch (JsonProcessingException e) {
            throw new InvalidSourceSchemaException(
                    "the text is no source schema: " + e.getOriginalMessage() + "; read it from the database again", e);
        }
    }

    /** A column as the file has it. */
    private record Form(
            String name,
            ColumnType type,
            boolean nullable,
            @JsonInclude(JsonInclude.Include.NON_NULL) String collation,
            boolean generated,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long srid) {}

    @JsonSerialize(converter = ToForm.class)
    @JsonDeserialize(converter = FromForm.class)
    private interface ByForm {}

    private static final class ToForm extends StdConverter<SourceColumn, Form> {
        @Override
        public Form convert(SourceColumn column) {
            return new Form(
                    column.name(),
                    column.type(),
                    column.nullable(),
                    column.collation().orElse(null),
                    column.generated(),
                    column.srid().orElse(null));
        }
    }

    private static final class FromForm extends StdConverter<Form, SourceColumn> {
        @Override
        public SourceColumn convert(Form form) {
            return new SourceColumn(
                    form.name(),
                    form.type(),
                    form.nullable(),
                    Optional.ofNullable(form.collation()),
                    form.generated(),
                    Optional.ofNullable(form.srid()));
        }
    }
}
