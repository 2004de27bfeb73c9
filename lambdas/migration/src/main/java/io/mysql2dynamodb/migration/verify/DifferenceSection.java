package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.MarkdownText;
import io.mysql2dynamodb.target.ItemDifference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The first differences of each kind as people read them: each with its key and row, and attribute by attribute. */
final class DifferenceSection {

    private static final Map<DifferenceKind, String> MEANING = Map.of(
            DifferenceKind.MISMATCHED, "The item is not what its row gives",
            DifferenceKind.MISSING, "The row has no item",
            DifferenceKind.DUPLICATE_KEY, "The item under the row's key belongs to another row",
            DifferenceKind.EXTRA, "The item has no row",
            DifferenceKind.FOREIGN, "No migration wrote the item");

    private DifferenceSection() {}

    static void write(StringBuilder text, List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        text.append("\n## The first differences of each kind\n\nThe keys of all differences are in `differences/`.\n");
        samples.stream()
                .collect(Collectors.groupingBy(Sample::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, same) -> {
                    text.append("\n### %s (%s)\n".formatted(MEANING.get(kind), kind.word()));
                    same.forEach(sample -> write(text, sample));
                });
    }

    private static void write(StringBuilder text, Sample sample) {
        text.append("\n**%s**%s\n"
                .formatted(
                        plain(sample.table() + (sample.entity().isEmpty() ? "" : " / " + sample.entity()) + ": "
                                + sample.key()),
                        sample.source().isEmpty() ? "" : ", row " + plain(sample.source())));
        sample.details().forEach(detail -> text.append("\n- ").append(plain(detail)));
        text.append(sample.details().isEmpty() ? "" : "\n");
        if (sample.attributes().isEmpty()) {
            return;
        }
        text.append("\n| attribute | its row gives | stored |\n|---|---|---|\n");
        for (ItemDifference difference : sample.attributes()) {
            text.append("| %s | %s | %s |\n"
                    .formatted(
                            plain(difference.path()),
                            plain(difference.expected().orElse("nothing")),
                            plain(difference.found().orElse("nothing"))));
        }
    }

    private static String plain(String text) {
        return MarkdownText.plain(text);
    }
}
