package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.StatementReading;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.workload.stated.InvalidStatedRatesException;
import io.mysql2dynamodb.analysis.workload.stated.StatedProblem;
import io.mysql2dynamodb.analysis.workload.stated.StatedRate;
import io.mysql2dynamodb.analysis.workload.stated.StatedRate.Named;
import io.mysql2dynamodb.analysis.workload.stated.StatedRates;
import io.mysql2dynamodb.contract.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person states, and of which pattern. A statement is looked at when it is stated, an id or a fingerprint when all
 * patterns are known. Not thread-safe.
 */
final class StatedBook {

    private final String database;
    private final Counting counting;
    private final Map<StatedRate, KnownPattern> bySql = new HashMap<>();
    private final List<StatedRates> files = new ArrayList<>();

    StatedBook(String database, Counting counting) {
        this.database = database;
        this.counting = counting;
    }

    /** @throws InvalidStatedRatesException a statement in it is no access pattern */
    void add(StatedRates rates) {
        List<StatedProblem> problems = new ArrayList<>();
        for (StatedRate rate : rates.rates()) {
            if (rate.pattern() instanceof Named.BySql named) {
                named(rate, named.sql(), problems).ifPresent(pattern -> bySql.put(rate, pattern));
            }
        }
        refuse(rates, problems);
        files.add(rates);
    }

    /**
     * What is stated of each pattern.
     *
     * @param byId every pattern that was observed
     * @throws InvalidStatedRatesException an entry names no pattern, or two entries name the same
     */
    Map<KnownPattern, StatedRate> rates(Map<String, KnownPattern> byId) {
        Map<KnownPattern, StatedRate> stated = new HashMap<>();
        for (StatedRates file : files) {
            List<StatedProblem> problems = new ArrayList<>();
            for (StatedRate rate : file.rates()) {
                pattern(rate, byId, problems).ifPresent(pattern -> {
                    StatedRate twin = stated.putIfAbsent(pattern, rate);
                    if (twin != null) {
                        problems.add(new StatedProblem(
                                rate.pointer(),
                                "it is the same pattern as that of " + twin.pointer() + ": " + pattern.fingerprint(),
                                "keep one of the two"));
                    }
                });
            }
            refuse(file, problems);
        }
        return stated;
    }

    private Optional<KnownPattern> pattern(
            StatedRate rate, Map<String, KnownPattern> byId, List<StatedProblem> problems) {
        if (rate.pattern() instanceof Named.ById named) {
            KnownPattern pattern = byId.get(named.id().toUpperCase(Locale.ROOT));
            if (pattern == null) {
                problems.add(unknown(rate, "id", named.id(), NearestName.hint(named.id(), byId.keySet())));
            }
            return Optional.ofNullable(pattern);
        }
        if (rate.pattern() instanceof Named.ByFingerprint named) {
            Optional<KnownPattern> pattern = counting.book().find(named.fingerprint());
            if (pattern.isEmpty()) {
                problems.add(unknown(rate, "fingerprint", named.fingerprint(), ""));
            }
            return pattern;
        }
        return Optional.of(bySql.get(rate));
    }

    private static StatedProblem unknown(StatedRate rate, String by, String name, String hint) {
        return new StatedProblem(
                rate.pointer() + "/" + by,
                "no pattern of these observations has the " + by + " " + StatedProblem.shown(name) + hint,
                "name it by \"sql\", which need not have been seen");
    }

    private Optional<KnownPattern> named(StatedRate rate, String sql, List<StatedProblem> problems) {
        StatementReading reading = counting.reading(sql, Optional.of(database));
        if (reading instanceof Access access) {
            Optional<KnownPattern> pattern = counting.book().admit(access);
            if (pattern.isEmpty()) {
                problems.add(new StatedProblem(
                        rate.pointer() + "/sql",
                        "there are too many patterns",
                        "leave out what is not asked any more"));
            }
            return pattern;
        }
        String what = reading instanceof Aside aside
                ? aside.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + aside.sql()
                : "transaction control";
        problems.add(new StatedProblem(
                rate.pointer() + "/sql",
                "the statement is no access pattern of " + database + ": " + StatedProblem.shown(what),
                "give a statement that reads or changes tables of that database"));
        return Optional.empty();
    }

    private static void refuse(StatedRates file, List<StatedProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidStatedRatesException(file.file(), problems);
        }
    }
}
