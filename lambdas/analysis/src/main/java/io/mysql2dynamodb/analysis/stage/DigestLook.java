package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.analysis.workload.digest.DigestObservation;
import io.mysql2dynamodb.analysis.workload.digest.DigestSnapshot;
import io.mysql2dynamodb.analysis.workload.digest.DigestSnapshots;
import io.mysql2dynamodb.analysis.workload.digest.StatementDigestsOffException;
import io.mysql2dynamodb.catalog.Gap;
import java.util.Optional;

/**
 * A look at the server's counters, or why there was none.
 *
 * @param snapshot what was seen
 * @param gap why nothing was
 */
public record DigestLook(Optional<DigestSnapshot> snapshot, Optional<Gap> gap) {

    private static final String SUBJECT = "statement digests";

    /** Looks. A server that does not count, or does not show it, leaves a gap. */
    public static DigestLook at(Answers answers) {
        try {
            return new DigestLook(Optional.of(DigestSnapshots.take(answers)), Optional.empty());
        } catch (StatementDigestsOffException | QuestionUnansweredException off) {
            return missing(off.getMessage(), Optional.empty());
        } catch (QuestionRefusedException refused) {
            return missing(
                    refused.getMessage(),
                    refused.forWantOfPrivilege()
                            ? Optional.of("GRANT SELECT ON performance_schema.* TO the user of the analysis")
                            : Optional.empty());
        }
    }

    private static DigestLook missing(String reason, Optional<String> remedy) {
        return new DigestLook(Optional.empty(), Optional.of(new Gap(SUBJECT, reason, remedy)));
    }

    /** What was counted from this look to another; without another one, what was counted until this one. */
    public Optional<DigestObservation> until(Optional<DigestLook> second) {
        return snapshot.map(first -> second.flatMap(DigestLook::snapshot)
                .map(last -> DigestObservation.between(first, last))
                .orElseGet(() -> DigestObservation.of(first)));
    }
}
