package io.mysql2dynamodb.contract;

import java.util.List;

/**
 * {@code source_column}: one name, or a list of names.
 *
 * @param names the column names; at least one
 * @param list whether the file wrote a list, even of one
 */
public record SourceColumns(List<String> names, boolean list) {

    public SourceColumns {
        names = List.copyOf(names);
        if (names.isEmpty() || (!list && names.size() != 1)) {
            throw new IllegalArgumentException("source_column names one column, or is a list of at least one");
        }
    }

    public static SourceColumns of(String name) {
        return new SourceColumns(List.of(name), false);
    }

    public static SourceColumns ofList(List<String> names) {
        return new SourceColumns(names, true);
    }

    /** The first, or only, column. */
    public String first() {
        return names.get(0);
    }
}
