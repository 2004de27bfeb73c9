package io.mysql2dynamodb.analysis.workload.stated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Rates that a person states, as a JSON file has them:
 *
 * <pre>{@code
 * {"patterns": [
 *   {"sql": "SELECT * FROM orders WHERE id = ?", "average_rps": 12, "peak_rps": 40, "note": "on Mondays"},
 *   {"id": "AP7", "average_rps": 0.5}
 * ]}
 * }</pre>
 *
 * Each entry names its pattern by one of {@code sql}, {@code id}, {@code fingerprint}, and states {@code average_rps};
 * {@code peak_rps}, {@code peak_window_seconds} and {@code note} may be left out.
 *
 * @param file the file's name for a person
 * @param rates the entries, in the order of the file
 */
public record StatedRates(String file, List<StatedRate> rates) {

    private static final int LONGEST_TEXT = 10_000_000;

    public StatedRates {
        rates = List.copyOf(rates);
    }

    /**
     * Reads a file.
     *
     * @param file its name for a person
     * @throws InvalidStatedRatesException with all that is wrong with its form
     */
    public static StatedRates read(String file, String json) {
        List<StatedProblem> problems = new ArrayList<>();
        List<StatedRate> rates = new StatedRatesForm(problems).read(tree(file, json));
        if (!problems.isEmpty()) {
            throw new InvalidStatedRatesException(file, problems);
        }
        return new StatedRates(file, rates);
    }

    private static JsonNode tree(String file, String json) {
        if (json.length() > LONGEST_TEXT) {
            throw refused(file, "it has " + json.length() + " characters", "keep it under " + LONGEST_TEXT);
        }
        try {
            return Json.MAPPER.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw refused(
                    file, "it is not JSON: " + StatedProblem.shown(e.getOriginalMessage()) + where, "correct it there");
        }
    }

    private static InvalidStatedRatesException refused(String file, String what, String remedy) {
        return new InvalidStatedRatesException(file, List.of(new StatedProblem("", what, remedy)));
    }
}
