package io.mysql2dynamodb.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TableCreationTest {

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private List<TemplateTable> wanted;
    private TableCreation creation;

    @BeforeEach
    void readTemplate() {
        String template = """
                {"Resources": {"It": {"Type": "AWS::DynamoDB::Table", "Properties": {
                  "TableName": "%sIt", "BillingMode": "PAY_PER_REQUEST",
                  "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
                  "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "B"}],
                  "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"},
                  "TimeToLiveSpecification": {"AttributeName": "until", "Enabled": true}}}}}
                """.formatted(DYNAMO.tablePrefix());
        wanted = TemplateTables.read(template.getBytes(StandardCharsets.UTF_8));
        creation = new TableCreation(DYNAMO.client());
    }

    private TableDescription table() {
        String name = wanted.get(0).name();
        return DYNAMO.client().describeTable(request -> request.tableName(name)).table();
    }

    @Test
    void createsWhatIsMissingWithItsTimeToLive() {
        assertThat(creation.missing(wanted)).isEqualTo(wanted);

        creation.create(wanted);

        assertThat(creation.missing(wanted)).isEmpty();
        assertThat(table().tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(DYNAMO.client()
                        .describeTimeToLive(
                                request -> request.tableName(wanted.get(0).name()))
                        .timeToLiveDescription()
                        .timeToLiveStatus())
                .isEqualTo(TimeToLiveStatus.ENABLED);
    }

    @Test
    void creatingAgainChangesNothing() {
        creation.create(wanted);
        var before = table().creationDateTime();

        creation.create(wanted);

        assertThat(table().creationDateTime()).isEqualTo(before);
    }

    @Test
    void streamsRestAndWake() {
        creation.create(wanted);
        TableStreams streams = new TableStreams(DYNAMO.client());

        streams.rest(wanted);
        assertThat(table().streamSpecification()).isNull();
        streams.rest(wanted);
        streams.wake(wanted);
        streams.wake(wanted);

        assertThat(table().streamSpecification().streamEnabled()).isTrue();
    }
}
