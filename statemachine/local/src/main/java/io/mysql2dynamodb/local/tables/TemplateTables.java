package io.mysql2dynamodb.local.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/**
 * Reads the DynamoDB tables of a CloudFormation template, both {@code AWS::DynamoDB::Table} and
 * {@code AWS::DynamoDB::GlobalTable}
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html).
 *
 * <p>What a local server has no notion of is passed over by name ({@link #PASSED_OVER}); a property that this class does
 * not know is refused, so that a table created here never silently lacks what the template asks for.
 */
public final class TemplateTables {

    private static final Set<String> TYPES = Set.of("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable");

    /** Recovery, encryption, protection against deletion, and capacity in units mean nothing on a local server. */
    private static final Set<String> PASSED_OVER = Set.of(
            "PointInTimeRecoverySpecification",
            "SSESpecification",
            "DeletionProtectionEnabled",
            "Tags",
            "TableClass",
            "ContributorInsightsSpecification",
            "KinesisStreamSpecification",
            "OnDemandThroughput",
            "WriteOnDemandThroughputSettings",
            "ReadOnDemandThroughputSettings",
            "WarmThroughput",
            "Replicas");

    private static final Set<String> READ = Set.of(
            "TableName",
            "KeySchema",
            "AttributeDefinitions",
            "GlobalSecondaryIndexes",
            "BillingMode",
            "StreamSpecification",
            "TimeToLiveSpecification");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private TemplateTables() {}

    /**
     * The tables of a template, in its order.
     *
     * @throws TemplateNotUnderstoodException when the text is no template, or a table of it uses what is not known here
     */
    public static List<TemplateTable> read(byte[] template) {
        List<TemplateTable> tables = new ArrayList<>();
        for (Map.Entry<String, JsonNode> resource : resources(template).properties()) {
            if (TYPES.contains(resource.getValue().path("Type").asText())) {
                tables.add(table(resource.getKey(), resource.getValue().path("Properties")));
            }
        }
        return tables;
    }

    private static JsonNode resources(byte[] template) {
        try {
            return JSON.readTree(template).path("Resources");
        } catch (IOException e) {
            throw new TemplateNotUnderstoodException("the synthesized template is not JSON", e);
        }
    }

    private static TemplateTable table(String id, JsonNode properties) {
        refuseUnknown(id, properties);
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(text(id, properties, "TableName"))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(TemplateKeys.schema(id, properties.path("KeySchema")))
                .attributeDefinitions(TemplateKeys.definitions(id, properties.path("AttributeDefinitions")));
        var indexes = TemplateIndexes.read(id, properties.path("GlobalSecondaryIndexes"));
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        stream(id, properties).ifPresent(request::streamSpecification);
        return new TemplateTable(request.build(), ttl(id, properties.path("TimeToLiveSpecification")));
    }

    private static void refuseUnknown(String id, JsonNode properties) {
        for (Iterator<String> names = properties.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!READ.contains(name) && !PASSED_OVER.contains(name)) {
                throw new TemplateNotUnderstoodException("table " + id + " of the template has the property " + name
                        + ", which is not created locally: leave it out, or create the tables yourself before the run");
            }
        }
        String billing = properties.path("BillingMode").asText("");
        if (!billing.equals("PAY_PER_REQUEST")) {
            throw new TemplateNotUnderstoodException("table " + id + " of the template has billing mode '" + billing
                    + "': only PAY_PER_REQUEST is created locally");
        }
    }

    private static Optional<StreamSpecification> stream(String id, JsonNode properties) {
        JsonNode stream = properties.path("StreamSpecification");
        if (stream.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(text(id, stream, "StreamViewType"))
                .build());
    }

    private static Optional<String> ttl(String id, JsonNode specification) {
        return specification.path("Enabled").asBoolean(false)
                ? Optional.of(text(id, specification, "AttributeName"))
                : Optional.empty();
    }

    static String text(String id, JsonNode parent, String property) {
        JsonNode value = parent.path(property);
        if (!value.isTextual()) {
            throw new TemplateNotUnderstoodException("table " + id + " of the template: " + property + " is "
                    + (value.isMissingNode() ? "missing" : value) + ", a plain text is needed");
        }
        return value.textValue();
    }
}
