package io.mysql2dynamodb.migration.parity;

import io.mysql2dynamodb.migration.MarkdownText;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.parity.PatternParity;
import io.mysql2dynamodb.parity.PatternParity.Difference;
import io.mysql2dynamodb.parity.PatternParity.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code parity.md}: the parity for people. */
final class ParityDocument {

    private ParityDocument() {}

    static String write(Parity parity) {
        StringBuilder text = new StringBuilder("# Access-pattern parity\n\n");
        text.append("Run `%s`, contract `%s`, %s.\n\n".formatted(parity.run(), parity.contractHash(), parity.at()));
        text.append(parity.clean() ? "**No pattern is answered differently.** " : "**Answers differ.** ")
                .append(parity.counts())
                .append(".\n\n");
        text.append(
                "Each read pattern of the contract was asked of MySQL and of DynamoDB with the same parameters, which"
                        + " were taken from the data: some that many rows share, some that few do, and one that none should have.\n");
        if (!parity.patterns().isEmpty()) {
            overview(text, parity.patterns());
        }
        section(text, parity.patterns(), Verdict.DIFFERENT, "Answered differently");
        section(text, parity.patterns(), Verdict.NOT_COMPARED, "Not compared");
        section(text, parity.patterns(), Verdict.SAME, "Answered alike");
        return text.toString();
    }

    private static void overview(StringBuilder text, List<PatternParity> patterns) {
        text.append("\n| pattern | what for | verdict | asked | rows | remarks |\n|---|---|---|---:|---:|---|\n");
        for (PatternParity pattern : patterns) {
            text.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            plain(pattern.id()),
                            plain(pattern.description()),
                            verdict(pattern.verdict()),
                            Words.number(pattern.asked()),
                            Words.number(pattern.rows()),
                            plain(remarks(pattern))));
        }
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "same";
            case DIFFERENT -> "**different**";
            case NOT_COMPARED -> "not compared";
        };
    }

    private static String remarks(PatternParity pattern) {
        List<String> remarks = new ArrayList<>();
        if (!pattern.reason().isEmpty()) {
            remarks.add(pattern.reason());
        }
        if (pattern.quarantined() > 0) {
            remarks.add(Words.count(pattern.quarantined(), "row") + " quarantined");
        }
        if (pattern.excluded() > 0) {
            remarks.add(Words.count(pattern.excluded(), "row") + " excluded by the contract");
        }
        return String.join("; ", remarks);
    }

    private static void section(StringBuilder text, List<PatternParity> patterns, Verdict verdict, String heading) {
        List<PatternParity> of = patterns.stream()
                .filter(pattern -> pattern.verdict() == verdict)
                .toList();
        if (of.isEmpty()) {
            return;
        }
        text.append("\n## ").append(heading).append('\n');
        of.forEach(pattern -> pattern(text, pattern));
    }

    private static void pattern(StringBuilder text, PatternParity pattern) {
        text.append("\n### ")
                .append(plain(pattern.id()))
                .append(": ")
                .append(plain(pattern.description()))
                .append("\n\n");
        line(text, "SQL", pattern.sql());
        line(text, "operation", pattern.operation());
        if (pattern.verdict() == Verdict.NOT_COMPARED) {
            line(text, "reason", pattern.reason());
            return;
        }
        line(text, "compared as", pattern.ordered() ? "lists, in the order of the SQL" : "sets");
        line(text, "columns compared", String.join(", ", pattern.compared()));
        line(text, "not compared", String.join("; ", pattern.notCompared()));
        pattern.differences().forEach(difference -> difference(text, difference));
    }

    private static void difference(StringBuilder text, Difference difference) {
        text.append("\nWith ")
                .append(difference.parameters().entrySet().stream()
                        .map(parameter -> plain(parameter.getKey() + " = " + parameter.getValue()))
                        .collect(Collectors.joining(", ")))
                .append(":\n\n");
        difference
                .details()
                .forEach(detail -> text.append("- ").append(plain(detail)).append('\n'));
        text.append("\n| | MySQL | DynamoDB |\n|---:|---|---|\n");
        int rows = Math.max(difference.mysql().size(), difference.dynamodb().size());
        for (int i = 0; i < rows; i++) {
            text.append(
                    "| %d | %s | %s |\n".formatted(i + 1, cell(difference.mysql(), i), cell(difference.dynamodb(), i)));
        }
    }

    private static String cell(List<String> lines, int index) {
        return index < lines.size() ? plain(lines.get(index)) : "";
    }

    private static void line(StringBuilder text, String what, String value) {
        if (!value.isEmpty()) {
            text.append("- ").append(what).append(": ").append(plain(value)).append('\n');
        }
    }

    private static String plain(String text) {
        return MarkdownText.plain(text);
    }
}
