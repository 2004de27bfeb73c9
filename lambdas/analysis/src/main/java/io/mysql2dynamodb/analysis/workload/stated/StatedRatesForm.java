package io.mysql2dynamodb.analysis.workload.stated;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.analysis.workload.stated.StatedRate.Named;
import io.mysql2dynamodb.contract.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The form of a file of stated rates: reads what is right, and collects what is wrong, with its place. */
final class StatedRatesForm {

    /** More than any MySQL answers. */
    private static final double LARGEST_RPS = 10_000_000;

    private static final int LONGEST_WINDOW = 86_400;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> NAMES = List.of("sql", "id", "fingerprint");
    private static final List<String> MEMBERS =
            List.of("sql", "id", "fingerprint", "average_rps", "peak_rps", "peak_window_seconds", "note");

    private final List<StatedProblem> problems;

    StatedRatesForm(List<StatedProblem> problems) {
        this.problems = problems;
    }

    List<StatedRate> read(JsonNode file) {
        JsonNode patterns = file.path("patterns");
        if (!file.isObject() || !patterns.isArray()) {
            problem("", "it has no list \"patterns\"", "write {\"patterns\": [{\"sql\": .., \"average_rps\": ..}]}");
            return List.of();
        }
        unknownMembers("", file, List.of("patterns"));
        List<StatedRate> rates = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            entry("/patterns/" + i, patterns.get(i)).ifPresent(rates::add);
        }
        return rates;
    }

    private Optional<StatedRate> entry(String at, JsonNode entry) {
        if (!entry.isObject()) {
            problem(at, "it is no object", "write {\"sql\": .., \"average_rps\": ..}");
            return Optional.empty();
        }
        unknownMembers(at, entry, MEMBERS);
        Optional<Named> pattern = pattern(at, entry);
        OptionalDouble average = rate(at, entry, "average_rps");
        OptionalDouble peak = rate(at, entry, "peak_rps");
        OptionalInt window = window(at, entry);
        Optional<String> note = text(at, entry, "note");
        if (!entry.has("average_rps")) {
            problem(at, "\"average_rps\" is missing", "state how many executions a second there are on average");
        }
        if (average.isPresent() && peak.isPresent() && peak.getAsDouble() < average.getAsDouble()) {
            problem(
                    at + "/peak_rps",
                    "the peak is below the average",
                    "state the rate of the busiest time, or leave it out");
        }
        if (window.isPresent() && !entry.has("peak_rps")) {
            problem(
                    at + "/peak_window_seconds",
                    "there is no peak that it belongs to",
                    "state peak_rps, or leave it out");
        }
        return pattern.isPresent() && average.isPresent()
                ? Optional.of(new StatedRate(at, pattern.get(), average.getAsDouble(), peak, window, note))
                : Optional.empty();
    }

    private Optional<Named> pattern(String at, JsonNode entry) {
        List<String> given = NAMES.stream().filter(entry::has).toList();
        if (given.size() != 1) {
            String what = given.isEmpty()
                    ? "nothing says which pattern it is"
                    : "the pattern is named by " + String.join(" and ", given) + ", which may be two";
            problem(at, what, "give exactly one of " + String.join(", ", NAMES));
            return Optional.empty();
        }
        String by = given.get(0);
        Optional<String> name = text(at, entry, by);
        if (name.isPresent() && name.get().isBlank()) {
            problem(at + "/" + by, "the text is empty", "name the pattern");
            return Optional.empty();
        }
        if (by.equals("fingerprint")
                && name.isPresent()
                && !FINGERPRINT.matcher(name.get()).matches()) {
            problem(
                    at + "/fingerprint",
                    "\"" + StatedProblem.shown(name.get()) + "\" is no fingerprint",
                    "copy the 64 hexadecimal digits from access-patterns.json");
            return Optional.empty();
        }
        return name.map(text -> switch (by) {
            case "id" -> new Named.ById(text);
            case "fingerprint" -> new Named.ByFingerprint(text);
            default -> new Named.BySql(text);
        });
    }

    private OptionalDouble rate(String at, JsonNode entry, String member) {
        JsonNode value = entry.path(member);
        if (value.isMissingNode()) {
            return OptionalDouble.empty();
        }
        double rate = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (rate >= 0 && rate <= LARGEST_RPS) {
            return OptionalDouble.of(rate);
        }
        problem(
                at + "/" + member,
                value.isNumber() ? StatedProblem.shown(value.asText()) + " is out of range" : "it is no number",
                "give executions a second, from 0 to " + (long) LARGEST_RPS);
        return OptionalDouble.empty();
    }

    private OptionalInt window(String at, JsonNode entry) {
        JsonNode value = entry.path("peak_window_seconds");
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (value.canConvertToExactIntegral() && value.doubleValue() >= 1 && value.doubleValue() <= LONGEST_WINDOW) {
            return OptionalInt.of(value.intValue());
        }
        problem(at + "/peak_window_seconds", "it is no length of time", "give seconds, from 1 to " + LONGEST_WINDOW);
        return OptionalInt.empty();
    }

    private Optional<String> text(String at, JsonNode entry, String member) {
        JsonNode value = entry.path(member);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            problem(at + "/" + member, "it is no text", "put it in quotes");
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    private void unknownMembers(String at, JsonNode object, Collection<String> known) {
        TreeSet<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        known.forEach(unknown::remove);
        for (String member : unknown) {
            problem(
                    at + "/" + member.replace("~", "~0").replace("/", "~1"),
                    "the member is not known" + StatedProblem.shown(NearestName.hint(member, known)),
                    "use one of " + String.join(", ", known));
        }
    }

    private void problem(String at, String what, String remedy) {
        problems.add(new StatedProblem(at, what, remedy));
    }
}
