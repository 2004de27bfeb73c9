package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Examines the would-be keys of a table, all by one question. */
final class KeyExamination {

    private final ProfileOptions options;

    KeyExamination(ProfileOptions options) {
        this.options = options;
    }

    /**
     * The keys' profiles, by columns.
     *
     * @param references columns that are thought to refer to another table
     */
    List<KeyProfile> of(CatalogTable table, List<List<String>> references, Inquiry inquiry) {
        List<List<String>> all = WouldBeKeys.of(table, references);
        List<List<String>> keys = all.subList(0, Math.min(all.size(), options.keysPerTable()));
        if (all.size() > keys.size()) {
            inquiry.miss(
                    "some would-be keys of " + table.name(),
                    "no more than " + keys.size() + " are examined of one table; left out: "
                            + all.subList(keys.size(), all.size()).stream()
                                    .map(columns -> "(" + String.join(", ", columns) + ")")
                                    .collect(Collectors.joining(", ")),
                    Optional.of("allow more keys for a table"));
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        List<KeyFigures> figures =
                keys.stream().map(columns -> new KeyFigures(table, columns)).toList();
        TableSample sample = TableSample.of(table, options.sampling());
        return inquiry.ask(question(table, figures, sample), "the would-be keys of " + table.name())
                .map(rows -> profiles(table, keys, figures, sample, rows))
                .orElse(List.of());
    }

    private Question question(CatalogTable table, List<KeyFigures> figures, TableSample sample) {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            selects.add(figures.get(i).sql(i, sample));
        }
        // not a UNION at the top, where MySQL 5.7 could not take it into the parentheses of a script
        return new Question(
                "keys/" + table.name(),
                options.sampling().select() + KeyFigures.NAMES + " FROM (" + String.join(" UNION ALL ", selects)
                        + ") AS k",
                KeyFigures.COLUMNS);
    }

    private static List<KeyProfile> profiles(
            CatalogTable table,
            List<List<String>> keys,
            List<KeyFigures> figures,
            TableSample sample,
            List<AnswerRow> rows) {
        List<KeyProfile> profiles = new ArrayList<>();
        for (AnswerRow row : rows) {
            int key = (int) row.number(0);
            profiles.add(new KeyProfile(
                    keys.get(key),
                    sample.complete() ? row.number(3) : estimated(table, keys.get(key), row.number(3)),
                    sample.complete(),
                    row.number(2),
                    row.number(4),
                    figures.get(key).mayHaveTwins() ? OptionalLong.of(row.number(5)) : OptionalLong.empty(),
                    row.number(6),
                    row.number(7)));
        }
        profiles.sort(Comparator.comparing(profile -> String.join(",", profile.columns())));
        return profiles;
    }

    /** The server's own estimate of a whole index is better than what a sample shows, unless the sample shows more. */
    private static long estimated(CatalogTable table, List<String> columns, long seen) {
        return table.indexes().stream()
                .filter(index -> index.columns().equals(columns)
                        && index.parts().stream().allMatch(CatalogIndex.Part::wholeColumn))
                .flatMapToLong(index -> index.cardinality().stream())
                .map(estimate -> Math.max(seen, estimate))
                .findFirst()
                .orElse(seen);
    }
}
