package io.mysql2dynamodb.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactFormatTest {

    private static final ArtifactFormat<Workload> FORMAT = WorkloadFormat.JSON;

    @Test
    void membersAreInSnakeCaseAndAbsentOnesLeftOut() {
        assertThat(text(workload("tea", OptionalDouble.empty()))).isEqualTo("""
                        {
                          "database": "tea",
                          "written_at": "2026-03-01T10:00:00Z",
                          "observations": [
                            {
                              "kind": "general-log",
                              "name": "general.log",
                              "from": "2026-03-01T09:00:00.500Z",
                              "active_seconds": 0.1,
                              "statements": 7,
                              "unreadable": 0,
                              "remarks": []
                            }
                          ],
                          "patterns": [],
                          "transactions": [
                            {
                              "id": "TX1",
                              "steps": [
                                {
                                  "pattern": "AP1",
                                  "least": 1,
                                  "most": 2
                                }
                              ],
                              "commits": 3,
                              "rollbacks": 0,
                              "rate_source": "unknown"
                            }
                          ],
                          "co_access": [
                            {
                              "first": "a",
                              "second": "b",
                              "with_first": 1,
                              "with_second": 2,
                              "with_both": 1,
                              "writes_to_both": 0
                            }
                          ],
                          "set_aside": [],
                          "writers": [],
                          "gaps": [
                            {
                              "subject": "triggers",
                              "reason": "no privilege",
                              "remedy": "GRANT TRIGGER ON `tea`.* TO me"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void characterHalvesBecomeTheReplacementCharacter() {
        assertThat(FORMAT.read(FORMAT.write(workload("a\uD83Db", OptionalDouble.empty())))
                        .database())
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void emojiAreWrittenAsTheyAre() {
        assertThat(text(workload("\uD83C\uDF75", OptionalDouble.empty()))).contains("\"\uD83C\uDF75\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1})
    void whatIsNoRateIsNotWritten(double rate) {
        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> FORMAT.write(workload("tea", OptionalDouble.of(rate))))
                .withMessageContaining("at /transactions/0/average_rps: ");
    }

    @Test
    void everyProblemIsListedWithItsPlace() {
        String json = text(workload("tea", OptionalDouble.empty()))
                .replace("\"general-log\"", "\"GENERAL_LOG\"")
                .replace("\"statements\": 7", "\"statements\": -7")
                .replace("\"unreadable\": 0,", "\"un/readable\": 0,")
                .replace("\"commits\": 3", "\"commits\": \"3\"")
                .replace("T10:00:00Z", " 10:00");

        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(ArtifactProblem::toString)
                        .containsExactlyInAnyOrder(
                                "at /written_at: \"2026-03-01 10:00\" is not of the form ^[0-9]{4}-[0-9]{2}-[0-9]{2}T"
                                        + "[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$",
                                "at /observations/0/kind: \"GENERAL_LOG\" is none of"
                                        + " [\"general-log\",\"slow-log\",\"statement-digests\"]",
                                "at /observations/0/statements: -7 is out of range: the minimum is 0",
                                "at /observations/0: \"unreadable\" is missing",
                                "at /observations/0/un~1readable: the member is not known",
                                "at /transactions/0/commits: \"3\" is not of type integer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '"2026-03-01T10:00:00Z"' | '"2026-02-30T10:00:00Z"' | /written_at
                    '"commits": 3'           | '"commits": 9223372036854775808' | /transactions/0/commits
                    '"commits": 3'           | '"commits": 3.5' | /transactions/0/commits
                    '"active_seconds": 0.1'  | '"active_seconds": 1e400' | /observations/0/active_seconds
                    '"patterns": []'         | '"patterns": null' | /patterns
                    """)
    void whatNoValueHoldsIsNamedWithItsPlace(String good, String bad, String pointer) {
        String json = text(workload("tea", OptionalDouble.empty())).replace(good, bad);

        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(ArtifactProblem::pointer)
                        .containsExactly(pointer));
    }

    @Test
    void aRateWithoutASourceHasNoFigures() {
        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> read(withRates("{\"source\": \"unknown\", \"average_rps\": 3}")))
                .withMessageContaining("at /patterns/0/rates/average_rps: it contradicts the members beside it");
        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> read(withRates("{\"source\": \"measured\"}")))
                .withMessageContaining("at /patterns/0/rates: \"average_rps\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "{", "{} {}", "{\"database\": 1, \"database\": 2}", "not JSON"})
    void refusesAnythingElse(String json) {
        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> read(json))
                .withMessageStartingWith("access-patterns.json has not the form of its JSON Schema");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatExceptionOfType(InvalidArtifactException.class)
                .isThrownBy(() -> FORMAT.read(new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', ':', '1', '}'}));
    }

    private static String withRates(String rates) {
        return text(workload("tea", OptionalDouble.empty()))
                .replace("\"patterns\": []", "\"patterns\": [{\"rates\": " + rates + "}]");
    }

    private static Workload read(String json) {
        return FORMAT.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Workload workload) {
        return new String(FORMAT.write(workload), StandardCharsets.UTF_8);
    }

    private static Workload workload(String database, OptionalDouble transactionRate) {
        return new Workload(
                database,
                Instant.parse("2026-03-01T10:00:00Z"),
                List.of(new Observation(
                        Observation.Kind.GENERAL_LOG,
                        "general.log",
                        Optional.of(Instant.parse("2026-03-01T09:00:00.5Z")),
                        Optional.empty(),
                        0.1,
                        7,
                        0,
                        List.of())),
                List.of(),
                List.of(new TransactionPattern(
                        "TX1",
                        List.of(new TransactionPattern.Step("AP1", 1, 2)),
                        3,
                        0,
                        transactionRate,
                        RateSource.UNKNOWN)),
                List.of(new CoAccess("a", "b", 1, 2, 1, 0)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Gap("triggers", "no privilege", Optional.of("GRANT TRIGGER ON `tea`.* TO me"))));
    }
}
