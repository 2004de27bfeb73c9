package io.mysql2dynamodb.analysis.workload.digest;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.analysis.workload.digest.StatementCounter.Kind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Takes snapshots of a server's counters. */
public final class DigestSnapshots {

    /** COL_INFO_SIZE in the source of performance_schema, less a character that was cut in its middle. */
    private static final int PREPARED_TEXT_BYTES = 1_024 - 3;

    private DigestSnapshots() {}

    /**
     * The counters as they are now.
     *
     * @throws StatementDigestsOffException the server does not count statements
     * @throws QuestionRefusedException performance_schema may not be read
     */
    public static DigestSnapshot take(Answers answers) {
        AnswerRow server = answers.answer(DigestQuestions.SERVER).get(0);
        if (server.number(3) == 0) {
            throw new StatementDigestsOffException(
                    "performance_schema is off", "set performance_schema = ON and restart the server");
        }
        if (!server.optional(4).orElse("").equals("YES")) {
            throw new StatementDigestsOffException(
                    "its consumer statements_digest is off",
                    "UPDATE performance_schema.setup_consumers SET ENABLED = 'YES' WHERE NAME = 'statements_digest'");
        }
        Instant takenAt = instant(server.text(1));
        List<StatementCounter> counters = new ArrayList<>();
        answers.answer(DigestQuestions.PREPARED).forEach(row -> counters.add(prepared(row)));
        answers.answer(DigestQuestions.STATEMENTS).forEach(row -> counters.add(digest(row, server.number(5))));
        return new DigestSnapshot(
                server.text(0),
                takenAt,
                takenAt.minusSeconds(server.number(2)),
                server.number(6),
                counters,
                accounts(answers));
    }

    private static List<AccountCounter> accounts(Answers answers) {
        try {
            return answers.answer(DigestQuestions.ACCOUNTS).stream()
                    .map(row -> new AccountCounter(row.text(0), row.text(1), row.number(2), row.number(3)))
                    .toList();
        } catch (QuestionRefusedException | QuestionUnansweredException e) {
            // accounts are also in the general log; without both the list of writers is shorter, and says what it rests
            // on
            return List.of();
        }
    }

    private static StatementCounter digest(AnswerRow row, long room) {
        boolean lost = row.optional(1).isEmpty();
        String text = row.optional(2).orElse("");
        return new StatementCounter(
                "digest " + row.optional(0).orElse("") + " " + row.optional(1).orElse(""),
                lost ? Kind.LOST_DIGESTS : Kind.DIGEST,
                text,
                DigestText.isWhole(text, room),
                row.optional(0),
                Optional.empty(),
                Optional.empty(),
                row.number(3),
                sums(row, 4),
                row.optional(9).filter(time -> !time.startsWith("0")).map(DigestSnapshots::instant));
    }

    private static StatementCounter prepared(AnswerRow row) {
        String text = row.optional(6).orElse("");
        return new StatementCounter(
                "prepared " + row.text(0) + " " + row.text(1) + " " + row.text(2),
                Kind.PREPARED,
                text,
                text.getBytes(StandardCharsets.UTF_8).length < PREPARED_TEXT_BYTES,
                row.optional(3),
                row.optional(4),
                row.optional(5),
                row.number(7),
                sums(row, 8),
                Optional.empty());
    }

    private static ServerSums sums(AnswerRow row, int first) {
        return new ServerSums(
                millis(row.decimal(first)),
                millis(row.decimal(first + 1)),
                row.number(first + 2),
                row.number(first + 3),
                row.number(first + 4));
    }

    /** Timers of performance_schema count picoseconds. */
    private static double millis(double picoseconds) {
        return picoseconds / 1e9;
    }

    private static Instant instant(String unixTime) {
        long micros = new BigDecimal(unixTime).movePointRight(6).longValue();
        return Instant.EPOCH.plusNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
}
