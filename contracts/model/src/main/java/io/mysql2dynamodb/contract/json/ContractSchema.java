package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.mysql2dynamodb.contract.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The JSON Schema of the contract, {@code migration-contract.schema.json}. Thread-safe. */
final class ContractSchema {

    private static final String RESOURCE = "migration-contract.schema.json";

    private final JsonNode text;
    private final JsonSchema schema;

    private ContractSchema(JsonNode text) {
        this.text = text;
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        text,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .locale(Locale.ROOT)
                                .build());
    }

    static ContractSchema load() {
        try (InputStream resource = ContractSchema.class.getResourceAsStream(RESOURCE)) {
            return new ContractSchema(StrictJson.MAPPER.readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + RESOURCE + " is not in the jar", e);
        }
    }

    /**
     * Every way in which a file has not the form of a contract.
     *
     * @param strict whether unknown members are errors rather than warnings
     */
    List<Problem> problems(JsonNode file, boolean strict) {
        FormProblems wording = new FormProblems(text, file, strict);
        return schema.validate(file).stream().map(wording::of).distinct().toList();
    }
}
