package io.mysql2dynamodb.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an execution's input, refusing by name what it cannot use. */
final class RunInputReader {

    private static final Pattern RUN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final String STAGES = "a stage of this workflow: "
            + RunInput.STAGES.stream().map(String::valueOf).collect(Collectors.joining(", "));
    private static final String QUIET = "quiet";
    private static final String LIVE = "live";
    private static final TreeSet<String> FIELDS = new TreeSet<>(List.of(
            "run",
            "contract",
            "startAtStage",
            "stopAfterStage",
            "acceptQuarantine",
            "source",
            "writeUnitsPerSecond",
            "rowsPerSecond",
            "repairRounds",
            "logs",
            "rates",
            "observeSeconds",
            "exactCounts",
            "model",
            "preferences"));

    private RunInputReader() {}

    /**
     * Reads the input.
     *
     * @throws InvalidRunInputException for the first field that cannot be used
     */
    static RunInput read(JsonNode input) {
        if (!input.isObject()) {
            throw new InvalidRunInputException("the whole", input.toString(), "an object, {} for all defaults");
        }
        input.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new InvalidRunInputException("\"" + name + "\"", "not a known field", String.join(", ", FIELDS));
            }
        });
        int start = stage(input, "startAtStage", RunInput.STAGES.get(0));
        int stop = stage(input, "stopAfterStage", RunInput.STAGES.get(RunInput.STAGES.size() - 1));
        if (stop < start) {
            throw new InvalidRunInputException(
                    "\"stopAfterStage\"", String.valueOf(stop), "at least startAtStage, which is " + start);
        }
        Optional<String> run = text(input, "run").map(name -> runName("\"run\"", name));
        boolean goesOn = start > RunInput.CONTRACT_STAGE || start == RunInput.MODELING_STAGE;
        if (goesOn && run.isEmpty()) {
            throw new InvalidRunInputException(
                    "\"run\"", "left out", "with startAtStage " + start + ", the name of a run that began before");
        }
        return new RunInput(
                run,
                text(input, "contract"),
                start,
                stop,
                acceptedQuarantine(input),
                options(input),
                AnalysisInputReader.read(input),
                model(input, start),
                text(input, "preferences"));
    }

    /** Whether stage 2 is run: on demand, and when a run begins with it. */
    private static boolean model(JsonNode input, int start) {
        boolean asked = truth(input, "model") || start == RunInput.MODELING_STAGE;
        if (asked && start > RunInput.MODELING_STAGE) {
            throw new InvalidRunInputException(
                    "\"model\"", "true", "false with startAtStage " + start + ", which is behind data modeling");
        }
        if (asked && !input.path("contract").isMissingNode()) {
            throw new InvalidRunInputException(
                    "\"contract\"", input.path("contract").toString(), "no contract where stage 2 makes one");
        }
        if (!asked && !input.path("preferences").isMissingNode()) {
            throw new InvalidRunInputException(
                    "\"preferences\"",
                    input.path("preferences").toString(),
                    "preferences together with \"model\": true");
        }
        return asked;
    }

    static boolean truth(JsonNode input, String field) {
        JsonNode value = input.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new InvalidRunInputException("\"" + field + "\"", value.toString(), "true or false");
        }
        return value.booleanValue();
    }

    /** A run's name, which becomes a part of artifact keys. */
    static String runName(String field, String name) {
        if (!RUN_NAME.matcher(name).matches()) {
            throw new InvalidRunInputException(
                    field, "\"" + name + "\"", "1 to 80 letters, digits and ._- beginning with a letter or digit");
        }
        return name;
    }

    static Optional<String> text(JsonNode input, String field) {
        JsonNode value = input.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new InvalidRunInputException("\"" + field + "\"", value.toString(), "a text that is not empty");
        }
        return Optional.of(value.textValue());
    }

    private static int stage(JsonNode input, String field, int otherwise) {
        JsonNode value = input.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || !RunInput.STAGES.contains(value.intValue())) {
            throw new InvalidRunInputException("\"" + field + "\"", value.toString(), STAGES);
        }
        return value.intValue();
    }

    private static RunOptions options(JsonNode input) {
        String source = text(input, "source").orElse(QUIET);
        if (!source.equals(QUIET) && !source.equals(LIVE)) {
            throw new InvalidRunInputException(
                    "\"source\"",
                    "\"" + source + "\"",
                    "\"quiet\" (nothing else writes while the rows are copied) or \"live\"");
        }
        return new RunOptions(
                source.equals(LIVE),
                wholeNumber(input, "writeUnitsPerSecond", 1),
                wholeNumber(input, "rowsPerSecond", 1),
                wholeNumber(input, "repairRounds", 0).orElse(RunOptions.REPAIR_ROUNDS));
    }

    static Optional<Integer> wholeNumber(JsonNode input, String field, int least) {
        JsonNode value = input.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.intValue() < least) {
            throw new InvalidRunInputException(
                    "\"" + field + "\"", value.toString(), "a whole number, at least " + least);
        }
        return Optional.of(value.intValue());
    }

    private static Map<String, Long> acceptedQuarantine(JsonNode input) {
        JsonNode reasons = input.path("acceptQuarantine");
        if (reasons.isMissingNode() || reasons.isNull()) {
            return Map.of();
        }
        String accepted = "an object of quarantine reasons, each with how many rows are accepted, {\"missing-key\": 2}";
        if (!reasons.isObject()) {
            throw new InvalidRunInputException("\"acceptQuarantine\"", reasons.toString(), accepted);
        }
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> reason : reasons.properties()) {
            JsonNode count = reason.getValue();
            if (!count.isIntegralNumber() || !count.canConvertToLong() || count.longValue() < 0) {
                throw new InvalidRunInputException(
                        "\"acceptQuarantine." + reason.getKey() + "\"", count.toString(), accepted);
            }
            counts.put(reason.getKey(), count.longValue());
        }
        return counts;
    }
}
