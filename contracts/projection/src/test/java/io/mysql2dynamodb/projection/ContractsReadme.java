package io.mysql2dynamodb.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code contracts/README.md}, made of rules and scenarios: for each construct the rules written in
 * {@code src/test/resources/readme}, where {@code <<scenario:case attribute ...>>} stands for a whole example, and then the
 * sentence of each of its scenarios.
 */
final class ContractsReadme {

    /** Where it stands, from this module. */
    static final Path FILE = Path.of("../README.md");

    private static final Path RULES = Path.of("src/test/resources/readme");
    private static final String LINK = "projection/src/test/resources/scenarios/";
    private static final Pattern EXAMPLE = Pattern.compile("<<scenario:(\\S+?)((?: \\S+?)*)>>");

    private final List<Scenario> scenarios;

    ContractsReadme(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /** The whole text. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(rules("head.md"));
        for (Construct construct : Construct.values()) {
            parts.add("### " + construct.title() + "\n\n" + withExamples(rules(construct.fileName())));
            String cases = cases(construct);
            if (!cases.isEmpty()) {
                parts.add(cases);
            }
        }
        return String.join("\n", parts);
    }

    private String cases(Construct construct) {
        StringBuilder lines = new StringBuilder();
        for (Scenario scenario : scenarios) {
            scenario.readme().filter(readme -> readme.construct() == construct).ifPresent(readme -> lines.append("- ")
                    .append(link(scenario))
                    .append(": ")
                    .append(readme.sentence())
                    .append('\n'));
        }
        return lines.toString();
    }

    private String withExamples(String rules) {
        return EXAMPLE.matcher(rules).replaceAll(found -> Matcher.quoteReplacement(example(found)));
    }

    private String example(MatchResult placeholder) {
        Scenario scenario = scenarios.stream()
                .filter(candidate -> candidate.toString().equals(placeholder.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        placeholder.group() + ": there is no scenario '" + placeholder.group(1) + "'"));
        List<String> attributes = Arrays.stream(placeholder.group(2).split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
        return new ScenarioExample(scenario, attributes).markdown(link(scenario));
    }

    private static String link(Scenario scenario) {
        return "[" + scenario + "](" + LINK + scenario + ")";
    }

    private static String rules(String file) {
        try {
            return Files.readString(RULES.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
