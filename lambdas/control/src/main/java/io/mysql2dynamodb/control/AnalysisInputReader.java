package io.mysql2dynamodb.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import java.util.ArrayList;
import java.util.List;

/** Reads what an execution's input says of stage 1. */
final class AnalysisInputReader {

    private AnalysisInputReader() {}

    /** @throws InvalidRunInputException for the first field that cannot be used */
    static AnalysisOptions read(JsonNode input) {
        int seconds = RunInputReader.wholeNumber(input, "observeSeconds", 0).orElse(0);
        if (seconds > AnalysisOptions.LONGEST_OBSERVATION) {
            throw new InvalidRunInputException(
                    "\"observeSeconds\"",
                    String.valueOf(seconds),
                    "a whole number, at most " + AnalysisOptions.LONGEST_OBSERVATION + ", which is a day");
        }
        return new AnalysisOptions(
                logs(input), RunInputReader.text(input, "rates"), seconds, RunInputReader.truth(input, "exactCounts"));
    }

    private static List<String> logs(JsonNode input) {
        JsonNode value = input.path("logs");
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        String accepted = "a list of keys of artifacts, [\"uploads/general.log.gz\"], in the order they were written";
        if (!value.isArray()) {
            throw new InvalidRunInputException("\"logs\"", value.toString(), accepted);
        }
        List<String> keys = new ArrayList<>();
        for (JsonNode key : value) {
            if (!key.isTextual() || key.textValue().isBlank() || keys.contains(key.textValue())) {
                throw new InvalidRunInputException(
                        "\"logs[" + keys.size() + "]\"", key.toString(), accepted + ", each once");
            }
            keys.add(key.textValue());
        }
        return keys;
    }
}
