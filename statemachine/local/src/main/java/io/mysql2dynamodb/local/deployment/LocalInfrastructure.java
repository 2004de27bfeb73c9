package io.mysql2dynamodb.local.deployment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.local.tables.TableCreation;
import io.mysql2dynamodb.local.tables.TableStreams;
import io.mysql2dynamodb.local.tables.TemplateTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Stage 6 where no one else deploys: the gate's facts say what will be created, and once it is approved the verification
 * creates it before it looks. On AWS people deploy and then approve; here the approval deploys.
 *
 * @param designs which tables a run asks for
 * @param creation creates them
 * @param streams of our own DynamoDB Local, which rest once they are verified; empty elsewhere
 * @param place where, in words for people
 */
record LocalInfrastructure(TableDesigns designs, TableCreation creation, Optional<TableStreams> streams, String place) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** {@code DescribeInfrastructure}, with what approving will create. */
    RequestStreamHandler describing(RequestStreamHandler describe) {
        return (input, output, context) -> {
            byte[] given = input.readAllBytes();
            ByteArrayOutputStream described = new ByteArrayOutputStream();
            describe.handleRequest(new ByteArrayInputStream(given), described, context);
            ObjectNode answer = (ObjectNode) JSON.readTree(described.toByteArray());
            plan(run(given)).forEach(answer.withArray("facts")::add);
            streams.ifPresent(resting -> answer.withArray("facts")
                    .add(
                            "once verified, the tables' streams are switched off here: DynamoDB Local writes many times slower"
                                    + " with them"));
            JSON.writeValue(output, answer);
        };
    }

    /** {@code VerifyInfrastructure}, after creating what is missing. */
    RequestStreamHandler verifying(RequestStreamHandler verify) {
        return (input, output, context) -> {
            byte[] given = input.readAllBytes();
            List<TemplateTable> tables = designs.of(run(given));
            creation.create(tables);
            streams.ifPresent(sleeping -> sleeping.wake(tables));
            verify.handleRequest(new ByteArrayInputStream(given), output, context);
            streams.ifPresent(verified -> verified.rest(tables));
        };
    }

    private List<String> plan(String run) {
        List<TemplateTable> missing = creation.missing(designs.of(run));
        if (missing.isEmpty()) {
            return List.of("every table exists at " + place + "; approving creates nothing");
        }
        return List.of("approving creates at " + place + " from the synthesized template:"
                + missing.stream().map(table -> "\n" + table.describe()).reduce("", String::concat));
    }

    private static String run(byte[] input) throws IOException {
        return JSON.readTree(input).path("run").asText();
    }
}
