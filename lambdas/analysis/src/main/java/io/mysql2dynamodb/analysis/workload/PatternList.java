package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.rate.Peak;
import io.mysql2dynamodb.analysis.workload.stated.StatedRate;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.PatternRates;
import io.mysql2dynamodb.workload.PatternTiming;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The patterns of a workload. They are numbered by their executions, the most frequent first, equal ones by their
 * fingerprint, so that what a person states changes no number: a pattern that is only stated comes last.
 *
 * <p>A rate that a person states wins over a measured one, since a person may know of a season, a launch, or a replica that
 * nobody watched; the measured one is kept in the pattern's remarks.
 */
final class PatternList {

    private final Tallies tallies;
    private final Function<StatementShape, String> description;
    private final DigestTwins digests;
    private final Map<String, KnownPattern> byId = new LinkedHashMap<>();

    PatternList(PatternBook book, Tallies tallies, Function<StatementShape, String> description) {
        this.tallies = tallies;
        this.description = description;
        this.digests = new DigestTwins(book, tallies);
        List<KnownPattern> ordered = book.all().stream()
                .filter(pattern -> !digests.isRepeated(pattern))
                .sorted(Comparator.comparingLong(this::executions).reversed().thenComparing(KnownPattern::fingerprint))
                .toList();
        for (KnownPattern pattern : ordered) {
            byId.put("AP" + (byId.size() + 1), pattern);
        }
    }

    Map<String, KnownPattern> byId() {
        return byId;
    }

    List<SourcePattern> patterns(Map<KnownPattern, StatedRate> stated) {
        List<SourcePattern> patterns = new ArrayList<>();
        byId.forEach((id, known) -> patterns.add(pattern(id, known, Optional.ofNullable(stated.get(known)))));
        return patterns;
    }

    private SourcePattern pattern(String id, KnownPattern known, Optional<StatedRate> stated) {
        PatternRates counted = counted(known);
        TreeSet<String> accounts = new TreeSet<>();
        TreeSet<String> seenIn = new TreeSet<>();
        for (Standing standing : Standing.values()) {
            digests.any(standing, known).ifPresent(count -> {
                accounts.addAll(count.accounts());
                seenIn.addAll(count.seenIn());
            });
        }
        stated.ifPresent(rate -> seenIn.add("stated"));
        return new SourcePattern(
                id,
                description.apply(known.shape()),
                known.shape(),
                known.sql(),
                known.fingerprint(),
                stated.map(rate -> stated(rate, counted)).orElse(counted),
                timing(known),
                List.copyOf(accounts),
                List.copyOf(seenIn),
                remarks(known, stated, counted));
    }

    private long executions(KnownPattern known) {
        return counting(known)
                .map(standing -> count(standing, known).executions())
                .orElse(-1L);
    }

    private Optional<Standing> counting(KnownPattern known) {
        for (Standing standing : Standing.values()) {
            if (digests.count(standing, known).isPresent()) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    private PatternTally count(Standing standing, KnownPattern known) {
        return digests.count(standing, known).orElseThrow();
    }

    private PatternRates counted(KnownPattern known) {
        Optional<Standing> standing = counting(known);
        if (standing.isEmpty()) {
            return PatternRates.unknown(OptionalLong.empty());
        }
        PatternTally count = count(standing.get(), known);
        OptionalLong executions = OptionalLong.of(count.executions());
        double span = tallies.of(standing.get()).spans().seconds();
        if (!standing.get().measures() || span <= 0) {
            return PatternRates.unknown(executions);
        }
        Optional<Peak> peak = Peak.of(count.seconds(), span);
        return new PatternRates(
                executions,
                OptionalDouble.of(count.executions() / span),
                peak.map(busiest -> OptionalDouble.of(busiest.rps())).orElse(OptionalDouble.empty()),
                peak.map(busiest -> OptionalInt.of(busiest.windowSeconds())).orElse(OptionalInt.empty()),
                RateSource.MEASURED);
    }

    private PatternTiming timing(KnownPattern known) {
        return Standing.FOR_TIMING.stream()
                .flatMap(standing -> digests.any(standing, known).stream())
                .map(PatternTally::timing)
                .filter(timing -> !timing.isEmpty())
                .findFirst()
                .map(TimingTally::timing)
                .orElse(PatternTiming.UNKNOWN);
    }

    private static PatternRates stated(StatedRate rate, PatternRates counted) {
        return new PatternRates(
                counted.executions(),
                OptionalDouble.of(rate.averageRps()),
                rate.peakRps(),
                rate.peakWindowSeconds(),
                RateSource.STATED);
    }

    private List<String> remarks(KnownPattern known, Optional<StatedRate> stated, PatternRates counted) {
        List<String> remarks = new ArrayList<>();
        stated.ifPresent(rate -> remarks.addAll(remarks(rate, counted)));
        boolean moreNames = Arrays.stream(Standing.values())
                .flatMap(standing -> digests.any(standing, known).stream())
                .anyMatch(PatternTally::hasMoreNames);
        if (moreNames) {
            remarks.add("more than " + PatternTally.MOST_NAMES
                    + " accounts or observations have it; the others are not listed");
        }
        return remarks;
    }

    private static List<String> remarks(StatedRate rate, PatternRates counted) {
        List<String> remarks = new ArrayList<>();
        if (counted.averageRps().isPresent()) {
            String peak = counted.peakRps().isPresent()
                    ? ", at most " + shown(counted.peakRps().getAsDouble()) + " over "
                            + counted.peakWindowSeconds().getAsInt() + " s"
                    : "";
            remarks.add("measured were " + shown(counted.averageRps().getAsDouble()) + " executions a second on average"
                    + peak + "; the rate that a person states is used instead");
        }
        rate.note().ifPresent(note -> remarks.add("note to the stated rate: " + note));
        return remarks;
    }

    private static String shown(double rate) {
        return new BigDecimal(rate)
                .round(new MathContext(4, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
