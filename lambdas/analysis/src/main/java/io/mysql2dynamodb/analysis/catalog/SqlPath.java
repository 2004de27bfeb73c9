package io.mysql2dynamodb.analysis.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A name that may be qualified, as it stands in a statement.
 *
 * @param qualifier the database, if it is named
 * @param name the last part
 * @param end index of the word after it
 */
record SqlPath(Optional<String> qualifier, String name, int end) {

    /** The name that begins at a word; empty where none does. */
    static Optional<SqlPath> at(List<SqlWord> words, int index) {
        if (index >= words.size() || !words.get(index).isName()) {
            return Optional.empty();
        }
        if (index + 2 < words.size()
                && words.get(index + 1).is('.')
                && words.get(index + 2).isName()) {
            return Optional.of(new SqlPath(
                    Optional.of(words.get(index).text()), words.get(index + 2).text(), index + 3));
        }
        return Optional.of(new SqlPath(Optional.empty(), words.get(index).text(), index + 1));
    }
}
