package io.mysql2dynamodb.projection;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Writes {@code target/scenarios.md} when the scenarios have run: each case with its construct, what it shows, and whether
 * it held. A case that failed is red, one that never ran says so; neither is left out.
 */
final class ScenarioTable implements InvocationInterceptor, AfterAllCallback {

    private static final Path FILE = Path.of("target/scenarios.md");

    private final Map<Scenario, Boolean> held = new TreeMap<>();

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Scenario scenario = (Scenario) method.getArguments().get(0);
        boolean green = false;
        try {
            invocation.proceed();
            green = true;
        } finally {
            held.merge(scenario, green, Boolean::logicalAnd);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, markdown(Scenario.all().toList(), held));
    }

    static String markdown(List<Scenario> scenarios, Map<Scenario, Boolean> held) {
        List<String> lines = new ArrayList<>();
        lines.add("# Scenarios");
        lines.add("");
        lines.add(total(scenarios, held));
        lines.add("");
        lines.add("| construct | cases | green |");
        lines.add("|---|---:|---:|");
        for (Construct construct : Construct.values()) {
            List<Scenario> cases = scenarios.stream()
                    .filter(scenario -> construct(scenario).equals(construct.title()))
                    .toList();
            lines.add("| %s | %d | %d |".formatted(construct.title(), cases.size(), green(cases, held)));
        }
        lines.add("");
        lines.add("| case | construct | what it shows | result |");
        lines.add("|---|---|---|---|");
        scenarios.forEach(scenario -> lines.add("| %s | %s | %s | %s |"
                .formatted(
                        scenario,
                        construct(scenario),
                        shows(scenario).replace("|", "\\|"),
                        result(held.get(scenario)))));
        return String.join("\n", lines) + "\n";
    }

    private static String total(List<Scenario> scenarios, Map<Scenario, Boolean> held) {
        long green = green(scenarios, held);
        long red = scenarios.stream()
                .filter(scenario -> Boolean.FALSE.equals(held.get(scenario)))
                .count();
        return "%d cases: %d green, %d red, %d not run."
                .formatted(scenarios.size(), green, red, scenarios.size() - green - red);
    }

    private static long green(List<Scenario> scenarios, Map<Scenario, Boolean> held) {
        return scenarios.stream()
                .filter(scenario -> Boolean.TRUE.equals(held.get(scenario)))
                .count();
    }

    private static String construct(Scenario scenario) {
        return scenario.readme().map(readme -> readme.construct().title()).orElse("?");
    }

    private static String shows(Scenario scenario) {
        return scenario.readme().map(ScenarioReadme::sentence).orElse("(its README does not say)");
    }

    private static String result(Boolean held) {
        if (held == null) {
            return "not run";
        }
        return held ? "green" : "RED";
    }
}
