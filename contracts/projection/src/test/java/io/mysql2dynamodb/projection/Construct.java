package io.mysql2dynamodb.projection;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a contract that scenarios teach, in the order in which {@code contracts/README.md} explains them. */
enum Construct {
    ROWS,
    TYPES,
    KEYS,
    PLACEHOLDERS,
    JOINS,
    CALCULATIONS,
    TRANSFORMATIONS,
    COMPOSITION,
    TABLE_SHAPES,
    REFUSED;

    static Optional<Construct> titled(String title) {
        return Stream.of(values())
                .filter(construct -> construct.title().equals(title))
                .findFirst();
    }

    /** As scenarios and headings write it, for example {@code Table shapes}. */
    String title() {
        String words = name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The name of the chapter's file of rules, for example {@code table-shapes.md}. */
    String fileName() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT) + ".md";
    }
}
