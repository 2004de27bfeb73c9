package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes a map run's results as
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a> does:
 * {@code <Prefix>/<map run id>/manifest.json}, and the children by how they ended in {@code SUCCEEDED_n.json},
 * {@code FAILED_n.json} (aborted ones too) and {@code PENDING_n.json}. A redriven map run writes its files anew, in the
 * same place.
 */
final class ResultExport {

    private static final String FAILED = "States.ResultWriterFailed";
    private static final int CHILDREN_PER_FILE = 20_000;

    private final MapState.ResultWriter writer;
    private final Visit visit;
    private final String label;
    private final String mapRunArn;

    ResultExport(MapState.ResultWriter writer, Visit visit, String label, String mapRunArn) {
        this.writer = writer;
        this.visit = visit;
        this.label = label;
        this.mapRunArn = mapRunArn;
    }

    /** @return the Map state's result: where the manifest is */
    JsonNode write(List<ChildOutcome> children) {
        JsonNode arguments = visit.evaluate(writer.arguments(), visit.bindings(), "ResultWriter/Arguments");
        String bucket = arguments.path("Bucket").asText("");
        String prefix = arguments.path("Prefix").asText("").replaceAll("^/+|/+$", "");
        String folder =
                (prefix.isEmpty() ? "" : prefix + "/") + mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1) + "/";
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("DestinationBucket", bucket).put("MapRunArn", mapRunArn);
        ObjectNode files = manifest.putObject("ResultFiles");
        try {
            Predicate<ChildOutcome> succeeded = child -> child.is(ExecutionStatus.SUCCEEDED);
            Predicate<ChildOutcome> pending = child -> child.status().isEmpty();
            files.set("FAILED", group("FAILED", succeeded.or(pending).negate(), children, bucket, folder));
            files.set("PENDING", group("PENDING", pending, children, bucket, folder));
            files.set("SUCCEEDED", group("SUCCEEDED", succeeded, children, bucket, folder));
            put(bucket, folder + "manifest.json", manifest.toString());
        } catch (RuntimeException e) {
            throw visit.runtimeError(FAILED, "Cannot write s3://" + bucket + "/" + folder + ": " + e.getMessage());
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("MapRunArn", mapRunArn);
        result.putObject("ResultWriterDetails").put("Bucket", bucket).put("Key", folder + "manifest.json");
        return result;
    }

    private ArrayNode group(
            String status, Predicate<ChildOutcome> member, List<ChildOutcome> children, String bucket, String folder) {
        List<ChildOutcome> members =
                new ArrayList<>(children.stream().filter(member).toList());
        ArrayNode files = JsonNodeFactory.instance.arrayNode();
        Arns arns = visit.flow().scope().services().arns();
        for (int from = 0; from < members.size(); from += CHILDREN_PER_FILE) {
            ArrayNode content = JsonNodeFactory.instance.arrayNode();
            members.subList(from, Math.min(members.size(), from + CHILDREN_PER_FILE))
                    .forEach(child -> content.add(child.toJson(arns, label)));
            String key = folder + status + "_" + files.size() + ".json";
            int size = put(bucket, key, content.toString());
            files.addObject().put("Key", key).put("Size", size);
        }
        return files;
    }

    private int put(String bucket, String key, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        visit.flow().scope().services().objects().put(bucket, key, bytes);
        return bytes.length;
    }
}
