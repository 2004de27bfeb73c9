package io.mysql2dynamodb.analysis.workload;

import static io.mysql2dynamodb.analysis.workload.Watched.pattern;
import static io.mysql2dynamodb.analysis.workload.Watched.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.analysis.workload.stated.InvalidStatedRatesException;
import io.mysql2dynamodb.analysis.workload.stated.StatedRates;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import org.junit.jupiter.api.Test;

class StatedPatternsTest {

    @Test
    void aStatedRateWinsAndTheMeasuredOneIsKeptInARemark() {
        Watched watched = watched();
        watched.builder()
                .stated(rates("{\"id\": \"ap1\", \"average_rps\": 12, \"peak_rps\": 40, \"note\": \"in December\"}"));
        SourcePattern pattern = pattern(watched.workload(), "SELECT a");

        assertThat(pattern.rates().source()).isEqualTo(RateSource.STATED);
        assertThat(pattern.rates().averageRps()).hasValue(12);
        assertThat(pattern.rates().peakRps()).hasValue(40);
        assertThat(pattern.rates().peakWindowSeconds()).isEmpty();
        assertThat(pattern.rates().executions()).hasValue(3);
        assertThat(pattern.seenIn()).containsExactly("general.log", "stated");
        assertThat(pattern.remarks())
                .containsExactly(
                        "measured were 0.3 executions a second on average, at most 0.3 over 10 s; the rate that a"
                                + " person states is used instead",
                        "note to the stated rate: in December");
    }

    @Test
    void aPatternThatWasNeverSeenIsOneOfItsOwnAndChangesNoId() {
        Watched watched = watched();
        watched.builder().stated(rates("{\"sql\": \"INSERT never\", \"average_rps\": 500}"));
        Workload workload = watched.workload();
        SourcePattern stated = pattern(workload, "INSERT never");

        assertThat(stated.id()).isEqualTo("AP3");
        assertThat(stated.rates().executions()).isEmpty();
        assertThat(stated.rates().source()).isEqualTo(RateSource.STATED);
        assertThat(stated.seenIn()).containsExactly("stated");
        assertThat(pattern(workload, "SELECT a").id()).isEqualTo("AP1");
    }

    @Test
    void aRateCanBeStatedByFingerprint() {
        Watched watched = watched();
        String fingerprint = PlainStatements.fingerprint("SELECT b");
        watched.builder().stated(rates("{\"fingerprint\": \"" + fingerprint + "\", \"average_rps\": 2}"));

        assertThat(pattern(watched.workload(), "SELECT b").rates().averageRps()).hasValue(2);
    }

    @Test
    void whatIsNoAccessPatternIsRefusedAtOnce() {
        WorkloadBuilder builder = watched().builder();

        assertThatThrownBy(() -> builder.stated(rates(
                        "{\"sql\": \"SHOW TABLES\", \"average_rps\": 2}, {\"sql\": \"BEGIN\", \"average_rps\": 2}")))
                .isInstanceOf(InvalidStatedRatesException.class)
                .hasMessageContaining(
                        "at /patterns/0/sql: the statement is no access pattern of shop: session, SHOW TABLES")
                .hasMessageContaining(
                        "at /patterns/1/sql: the statement is no access pattern of shop: transaction control");
    }

    @Test
    void whatNamesNoPatternOrOneTwiceIsRefused() {
        Watched watched = watched();
        watched.builder()
                .stated(rates("{\"id\": \"AP9\", \"average_rps\": 2}, {\"id\": \"AP1\", \"average_rps\": 2},"
                        + " {\"sql\": \"SELECT a\", \"average_rps\": 2}, {\"fingerprint\": \"" + "0".repeat(64)
                        + "\", \"average_rps\": 2}"));

        assertThatThrownBy(watched::workload)
                .isInstanceOf(InvalidStatedRatesException.class)
                .hasMessageContaining("at /patterns/0/id: no pattern of these observations has the id AP9")
                .hasMessageContaining("at /patterns/2: it is the same pattern as that of /patterns/1")
                .hasMessageContaining("at /patterns/3/fingerprint: no pattern of these observations");
    }

    private static Watched watched() {
        return new Watched()
                .generalLog(
                        query(0, 1, "SELECT a"),
                        query(1, 1, "SELECT a"),
                        query(2, 1, "SELECT a"),
                        query(10, 1, "SELECT b"));
    }

    private static StatedRates rates(String entries) {
        return StatedRates.read("rates.json", "{\"patterns\": [" + entries + "]}");
    }
}
