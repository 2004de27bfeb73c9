package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.CoAccess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which tables the same request touches: as a matrix of the tables that matter most, and pair by pair. */
final class CoAccessSection {

    private static final int MATRIX = 12;
    private static final int MOST_PAIRS = 100;

    private CoAccessSection() {}

    static void write(Page page, List<CoAccess> pairs) {
        page.section("Tables touched together");
        List<CoAccess> together =
                pairs.stream().filter(pair -> pair.withBoth() > 0).toList();
        if (together.isEmpty()) {
            page.paragraph("No request was seen to touch two tables. Digests do not tell which statements belong to one"
                    + " transaction; the general log does.");
            return;
        }
        page.paragraph(
                "A request is a transaction, or a statement outside of one. The share is of the requests that touch"
                        + " either table: how many touch both.");
        matrix(page, together);
        MarkdownTable table = new MarkdownTable(
                "tables", "both#", "share#", "first#", "second#", "of those with first#", "change both#");
        together.stream()
                .sorted(Comparator.comparingDouble(CoAccess::share)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong(CoAccess::withBoth).reversed())
                        .thenComparing(CoAccess::first)
                        .thenComparing(CoAccess::second))
                .forEach(pair -> table.row(
                        Inline.code(pair.first()).then(", ").then(Inline.code(pair.second())),
                        Inline.plain(Figures.number(pair.withBoth())),
                        Inline.plain(share(pair)),
                        Inline.plain(Figures.number(pair.withFirst())),
                        Inline.plain(Figures.number(pair.withSecond())),
                        Inline.plain(Figures.percent(pair.withBoth(), pair.withFirst())),
                        Inline.plain(Figures.number(pair.writesToBoth()))));
        page.table(table, MOST_PAIRS);
    }

    private static void matrix(Page page, List<CoAccess> pairs) {
        List<String> tables = mostTogether(pairs);
        if (tables.size() < 3) {
            return;
        }
        Map<List<String>, String> shares = new HashMap<>();
        for (CoAccess pair : pairs) {
            shares.put(List.of(pair.first(), pair.second()), share(pair));
            shares.put(List.of(pair.second(), pair.first()), share(pair));
        }
        // headings are numbers: twelve names side by side are wider than a page
        String[] headings = Stream.concat(
                        Stream.of("", "table"),
                        Stream.iterate(1, i -> i <= tables.size(), i -> i + 1).map(i -> i + "#"))
                .toArray(String[]::new);
        MarkdownTable table = new MarkdownTable(headings);
        for (int row = 0; row < tables.size(); row++) {
            List<Inline> cells = new ArrayList<>();
            cells.add(Inline.plain(String.valueOf(row + 1)));
            cells.add(Inline.code(tables.get(row)));
            for (int column = 0; column < tables.size(); column++) {
                cells.add(Inline.plain(
                        row == column ? "■" : shares.getOrDefault(List.of(tables.get(row), tables.get(column)), "·")));
            }
            table.row(cells.toArray(Inline[]::new));
        }
        page.table(table, MATRIX);
    }

    /** The tables of the most shared requests, by name. */
    private static List<String> mostTogether(List<CoAccess> pairs) {
        Map<String, Long> shared = new HashMap<>();
        for (CoAccess pair : pairs) {
            shared.merge(pair.first(), pair.withBoth(), Long::sum);
            shared.merge(pair.second(), pair.withBoth(), Long::sum);
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MATRIX)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String share(CoAccess pair) {
        long either = pair.withFirst() + pair.withSecond() - pair.withBoth();
        return Figures.percent(pair.withBoth(), either);
    }
}
