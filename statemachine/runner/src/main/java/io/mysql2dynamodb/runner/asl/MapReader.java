package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;
import java.util.Set;

/** Reads Map states, inline and distributed. */
final class MapReader {

    private static final Set<String> DISTRIBUTED_ONLY = Set.of(
            "ItemReader",
            "ItemBatcher",
            "ResultWriter",
            "ToleratedFailurePercentage",
            "ToleratedFailureCount",
            "Label");

    private MapReader() {}

    static State read(String name, Fields fields, GraphReader graphs) {
        fields.allow(StateReader.commonAnd(
                "ItemProcessor",
                "Items",
                "ItemReader",
                "ItemSelector",
                "ItemBatcher",
                "MaxConcurrency",
                "ToleratedFailurePercentage",
                "ToleratedFailureCount",
                "ResultWriter",
                "Label",
                "Retry",
                "Catch"));
        Optional<Fields> processor = fields.object("ItemProcessor");
        if (processor.isEmpty()) {
            fields.missing("ItemProcessor");
        }
        boolean distributed = processor.map(MapReader::distributed).orElse(false);
        if (!distributed) {
            refuseDistributedFields(fields);
        }
        if (fields.has("Items") && fields.has("ItemReader")) {
            fields.problems().add(fields.pointer(), "a Map reads either Items or an ItemReader.", "Give one of them.");
        }
        return new MapState(
                name,
                fields.pointer(),
                distributed,
                label(name, fields),
                processor.map(graphs::read).orElse(new StateGraph("", java.util.Map.of(), fields.pointer())),
                fields.template("Items", ExpressionScope.INPUT),
                fields.object("ItemReader").map(MapReader::reader),
                fields.template("ItemSelector", ExpressionScope.INPUT),
                fields.object("ItemBatcher").map(MapReader::batcher),
                fields.number("MaxConcurrency", 0, 10_000),
                fields.number("ToleratedFailurePercentage", 0, 100),
                fields.number("ToleratedFailureCount", 0, Integer.MAX_VALUE),
                fields.object("ResultWriter").map(MapReader::writer),
                StateReader.shaping(fields, ExpressionScope.RESULT),
                HandlersReader.read(fields),
                StateReader.next(fields));
    }

    private static void refuseDistributedFields(Fields fields) {
        for (String field : DISTRIBUTED_ONLY) {
            if (fields.has(field)) {
                fields.problems()
                        .add(
                                Pointers.below(fields.pointer(), field),
                                "'" + field + "' needs a distributed Map; this one is inline.",
                                "Set ItemProcessor.ProcessorConfig to {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"STANDARD\"}.");
            }
        }
    }

    private static boolean distributed(Fields processor) {
        processor.allow(Set.of("ProcessorConfig", "StartAt", "States", "Comment"));
        Optional<Fields> config = processor.object("ProcessorConfig");
        if (config.isEmpty()) {
            return false;
        }
        config.get().allow(Set.of("Mode", "ExecutionType"));
        String mode = config.get().text("Mode").orElse("INLINE");
        String type = config.get().text("ExecutionType").orElse("");
        if (!Set.of("INLINE", "DISTRIBUTED").contains(mode)) {
            config.get()
                    .problems()
                    .add(
                            config.get().pointer(),
                            "the mode '" + mode + "' does not exist.",
                            "Use INLINE or DISTRIBUTED.");
        }
        if (mode.equals("DISTRIBUTED") && !type.equals("STANDARD")) {
            config.get()
                    .problems()
                    .add(
                            config.get().pointer(),
                            "the execution type '" + type + "' is not supported.",
                            "Set ExecutionType to STANDARD.");
        }
        return mode.equals("DISTRIBUTED");
    }

    /** Step Functions allows 40 characters without wildcards, brackets and control characters. */
    private static String label(String name, Fields fields) {
        Optional<String> label = fields.text("Label");
        label.filter(text -> !text.matches("[A-Za-z0-9_.-]{1,40}")).ifPresent(text -> fields.problems()
                .add(
                        Pointers.below(fields.pointer(), "Label"),
                        "the label '" + text + "' is not supported.",
                        "Use 1 to 40 letters, digits, '-', '_' or '.'."));
        return label.orElseGet(() -> name.replaceAll("[^A-Za-z0-9_.-]", "-"));
    }

    private static MapState.ItemReader reader(Fields fields) {
        fields.allow(Set.of("Resource", "ReaderConfig", "Arguments"));
        resource(fields, "s3:getObject");
        Optional<Fields> config = fields.object("ReaderConfig");
        if (config.isEmpty()) {
            fields.missing("ReaderConfig");
        }
        config.ifPresent(reader -> reader.allow(Set.of("InputType", "MaxItems")));
        String type = config.map(reader -> reader.requiredText("InputType")).orElse("JSON");
        if (!type.isEmpty() && !Set.of("JSON", "JSONL").contains(type)) {
            fields.problems()
                    .add(
                            Pointers.below(Pointers.below(fields.pointer(), "ReaderConfig"), "InputType"),
                            "the input type '" + type + "' is not supported.",
                            "Use JSON or JSONL.");
        }
        return new MapState.ItemReader(
                type.equals("JSONL") ? MapState.InputType.JSONL : MapState.InputType.JSON,
                arguments(fields, "Bucket", "Key"),
                config.flatMap(reader -> reader.number("MaxItems", 1, 100_000_000)));
    }

    private static MapState.ItemBatcher batcher(Fields fields) {
        fields.allow(Set.of("MaxItemsPerBatch", "MaxInputBytesPerBatch", "BatchInput"));
        MapState.ItemBatcher batcher = new MapState.ItemBatcher(
                fields.number("MaxItemsPerBatch", 1, 100_000_000),
                fields.number("MaxInputBytesPerBatch", 1, 262_144),
                fields.template("BatchInput", ExpressionScope.INPUT));
        if (batcher.maxItems().isEmpty() && batcher.maxInputBytes().isEmpty()) {
            fields.missing("MaxItemsPerBatch");
        }
        return batcher;
    }

    private static MapState.ResultWriter writer(Fields fields) {
        fields.allow(Set.of("Resource", "Arguments"));
        resource(fields, "s3:putObject");
        return new MapState.ResultWriter(arguments(fields, "Bucket", "Prefix"));
    }

    private static void resource(Fields fields, String action) {
        String resource = fields.requiredText("Resource");
        if (!resource.isEmpty() && !resource.matches("arn:aws[a-z-]*:states:::" + action)) {
            fields.problems()
                    .add(
                            Pointers.below(fields.pointer(), "Resource"),
                            "the resource '" + resource + "' is not supported here.",
                            "Use arn:aws:states:::" + action + ".");
        }
    }

    private static JsonNode arguments(Fields fields, String first, String second) {
        Optional<JsonNode> arguments = fields.template("Arguments", ExpressionScope.INPUT);
        if (arguments.isEmpty()) {
            fields.missing("Arguments");
        } else if (arguments.get().isObject()) {
            fields.object("Arguments").ifPresent(members -> members.allow(Set.of(first, second)));
        }
        return arguments.orElse(NullNode.getInstance());
    }
}
