package io.mysql2dynamodb.modeling.preferences;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.modeling.cost.Prices;
import io.mysql2dynamodb.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the preferences file: a JSON object of which every member may be left out. {@code naming} is {@code natural} or
 * {@code generic}; {@code leaning} is {@code cost}, {@code single-table} or {@code multi-table}; {@code keep_apart} is a list
 * of lists of tables; {@code leave_out}, {@code drop_patterns} and {@code strong_consistency} are lists of names;
 * {@code staleness_seconds} is an object of {@code table.column} to seconds; {@code scan} is {@code {"patterns": [..],
 * "up_to_bytes": n}}; {@code prices} is {@code {"million_write_units", "million_read_units", "gigabyte_month"}} in dollars.
 */
public final class PreferencesReader {

    private PreferencesReader() {}

    /**
     * Reads a file's text.
     *
     * @throws InvalidPreferencesException with every problem of form, each with its JSON pointer
     */
    public static Preferences read(String json) {
        JsonNode file;
        try {
            file = Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw refused("it is not JSON" + place + ": " + reason);
        }
        if (!file.isObject()) {
            throw refused("it is no JSON object");
        }
        List<Problem> problems = new ArrayList<>();
        PreferenceMembers members = new PreferenceMembers("", file, problems);
        Preferences preferences = preferences(members);
        members.refuseOthers();
        if (!problems.isEmpty()) {
            throw new InvalidPreferencesException(problems);
        }
        return preferences;
    }

    private static InvalidPreferencesException refused(String what) {
        return new InvalidPreferencesException(List.of(Problem.error(
                "", what, "write an object such as {\"naming\": \"natural\", \"drop_patterns\": [\"AP7\"]}")));
    }

    private static Preferences preferences(PreferenceMembers members) {
        Preferences none = Preferences.DEFAULT;
        List<Set<String>> apart = new ArrayList<>();
        members.array("keep_apart").forEach((pointer, group) -> {
            List<String> names = members.names(pointer, group);
            apart.add(new TreeSet<>(names));
            if (names.size() < 2) {
                members.problem(pointer, "a group of fewer than two tables keeps nothing apart", "name two or more");
            }
        });
        PreferenceMembers scan = members.object("scan");
        PreferenceMembers prices = members.object("prices");
        Map<String, Long> staleness = new TreeMap<>();
        members.object("staleness_seconds").wholeNumbers().forEach(staleness::put);
        Preferences read = new Preferences(
                members.choice("naming", Naming.values(), none.naming()),
                members.choice("leaning", Leaning.values(), none.leaning()),
                apart,
                new TreeSet<>(members.names("leave_out")),
                new TreeSet<>(members.names("drop_patterns")),
                new TreeSet<>(members.names("strong_consistency")),
                staleness,
                new TreeSet<>(scan.names("patterns")),
                scan.wholeNumber("up_to_bytes", none.scanBytes()),
                new Prices(
                        prices.price("million_write_units", none.prices().millionWriteUnits()),
                        prices.price("million_read_units", none.prices().millionReadUnits()),
                        prices.price("gigabyte_month", none.prices().gigabyteMonth())));
        scan.refuseOthers();
        prices.refuseOthers();
        return read;
    }

    /** A choice as the file writes it. */
    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
