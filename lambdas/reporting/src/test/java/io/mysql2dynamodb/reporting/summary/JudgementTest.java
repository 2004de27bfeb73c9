package io.mysql2dynamodb.reporting.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
    private static final Optional<Instant> COPIED_BEFORE = Optional.of(AT.minusSeconds(60));
    private static final Figures ALL_WELL = new Figures(10, 10, 0, 0, 0, 10, 0, 0, 0);

    @Test
    void isCleanAfterACleanVerification() {
        assertThat(judge(ALL_WELL, verification(true), COPIED_BEFORE, Optional.empty()))
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    void saysThatQuarantineWasAccepted() {
        Figures figures = new Figures(10, 9, 0, 1, 0, 9, 0, 0, 0);

        assertThat(judge(figures, verification(true), COPIED_BEFORE, Optional.empty()))
                .isEqualTo(Verdict.CLEAN_WITH_ACCEPTED_QUARANTINE);
    }

    @Test
    void prefersDifferencesToTheErrorThatTheyLedTo() {
        Figures figures = new Figures(10, 10, 0, 0, 0, 9, 1, 0, 0);

        assertThat(judge(figures, verification(false), COPIED_BEFORE, Optional.of("ChecklistFailedException")))
                .isEqualTo(Verdict.DIFFERENCES);
    }

    @Test
    void isIncompleteWhereSomethingWasCopiedAfterTheVerification() {
        assertThat(judge(ALL_WELL, verification(true), Optional.of(AT.plusSeconds(1)), Optional.empty()))
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void failsWithAnErrorBeforeAnyVerification() {
        assertThat(judge(Figures.NONE, Optional.empty(), Optional.empty(), Optional.of("SomeException")))
                .isEqualTo(Verdict.FAILED);
        assertThat(judge(Figures.NONE, Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void tellsOfPatternsThatAreAnsweredDifferently() {
        Judgement judgement = Judgement.of(
                ALL_WELL,
                verification(true),
                Optional.of(new PatternCounts(3, 1, 0)),
                COPIED_BEFORE,
                Optional.of("ChecklistFailedException"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.DIFFERENCES);
        assertThat(judgement.explanation()).contains("1 are answered differently");
    }

    private static Verdict judge(
            Figures figures,
            Optional<StageRecords.Verification> verification,
            Optional<Instant> lastWrite,
            Optional<String> error) {
        return Judgement.of(figures, verification, Optional.empty(), lastWrite, error)
                .verdict();
    }

    private static Optional<StageRecords.Verification> verification(boolean clean) {
        return Optional.of(new StageRecords.Verification(
                "hash", AT.toString(), clean, List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
