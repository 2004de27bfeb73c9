package io.mysql2dynamodb.analysis.workload.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mysql2dynamodb.analysis.workload.stated.StatedRate.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedRatesTest {

    @Test
    void readsEachWayToNameAPattern() {
        StatedRates rates = StatedRates.read("rates.json", """
            {"patterns": [
              {"sql": "SELECT 1", "average_rps": 12, "peak_rps": 40, "peak_window_seconds": 300, "note": "on Mondays"},
              {"id": "AP7", "average_rps": 0},
              {"fingerprint": "%s", "average_rps": 1.5}
            ]}\
            """.formatted("0a".repeat(32)));

        assertThat(rates.rates())
                .containsExactly(
                        new StatedRate(
                                "/patterns/0",
                                new Named.BySql("SELECT 1"),
                                12,
                                OptionalDouble.of(40),
                                OptionalInt.of(300),
                                Optional.of("on Mondays")),
                        plain("/patterns/1", new Named.ById("AP7"), 0),
                        plain("/patterns/2", new Named.ByFingerprint("0a".repeat(32)), 1.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"sql": "x"}                                       | at /patterns/0: "average_rps" is missing
        {"average_rps": 1}                                 | at /patterns/0: nothing says which pattern it is
        {"sql": "x", "id": "AP1", "average_rps": 1}        | at /patterns/0: the pattern is named by sql and id
        {"sql": " ", "average_rps": 1}                     | at /patterns/0/sql: the text is empty
        {"sql": 7, "average_rps": 1}                       | at /patterns/0/sql: it is no text
        {"sql": "x", "average_rps": -1}                    | at /patterns/0/average_rps: -1 is out of range
        {"sql": "x", "average_rps": 1e12}                  | at /patterns/0/average_rps: 1.0E12 is out of range
        {"sql": "x", "average_rps": "3"}                   | at /patterns/0/average_rps: it is no number
        {"sql": "x", "average_rps": null}                  | at /patterns/0/average_rps: it is no number
        {"sql": "x", "average_rps": 2, "peak_rps": 1}      | at /patterns/0/peak_rps: the peak is below the average
        {"sql": "x", "average_rps": 1, "peak_rsp": 1}      | at /patterns/0/peak_rsp: the member is not known (did you mean 'peak_rps'?)
        {"sql": "x", "average_rps": 1, "peak_window_seconds": 60} | at /patterns/0/peak_window_seconds: there is no peak
        {"sql": "x", "average_rps": 1, "peak_rps": 2, "peak_window_seconds": 0.5} | at /patterns/0/peak_window_seconds: it is no length of time
        {"fingerprint": "abc", "average_rps": 1}           | at /patterns/0/fingerprint: "abc" is no fingerprint
        {"sql": "x", "average_rps": 1, "note": []}         | at /patterns/0/note: it is no text
        7                                                  | at /patterns/0: it is no object
        """)
    void refusesByPlace(String entry, String problem) {
        assertThatThrownBy(() -> StatedRates.read("rates.json", "{\"patterns\": [" + entry + "]}"))
                .isInstanceOf(InvalidStatedRatesException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        []                                       | the file: it has no list "patterns"
        {"patterns": {}}                         | the file: it has no list "patterns"
        ~~                                       | the file: it has no list "patterns"
        {"patterns": [], "pattern": []}          | at /pattern: the member is not known (did you mean 'patterns'?)
        {"patterns": [                           | the file: it is not JSON
        {"patterns": [], "patterns": []}         | the file: it is not JSON: Duplicate field 'patterns'
        {"patterns": []} x                       | the file: it is not JSON
        """)
    void refusesTheFile(String json, String problem) {
        assertThatThrownBy(() -> StatedRates.read("rates.json", json))
                .isInstanceOf(InvalidStatedRatesException.class)
                .hasMessageContaining("the stated rates in rates.json have 1 error:")
                .hasMessageContaining(problem);
    }

    @Test
    void listsAllThatIsWrong() {
        InvalidStatedRatesException refused = catchThrowableOfType(
                InvalidStatedRatesException.class,
                () -> StatedRates.read("rates.json", "{\"patterns\": [{}, {\"sql\": \"x\", \"average_rps\": -1}]}"));

        assertThat(refused.problems())
                .extracting(StatedProblem::pointer)
                .isEqualTo(List.of("/patterns/0", "/patterns/0", "/patterns/1/average_rps"));
    }

    private static StatedRate plain(String pointer, Named pattern, double average) {
        return new StatedRate(pointer, pattern, average, OptionalDouble.empty(), OptionalInt.empty(), Optional.empty());
    }
}
