package io.mysql2dynamodb.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The key of one source row as canonical text, the same in chunk manifests, in {@code _src} and in reports: integers in
 * plain digits, DECIMAL with its scale, text as it is, dates and times as MySQL writes them, binary as {@code 0x} and
 * lower-case hex, ENUM and SET by their members.
 *
 * @param values one per key column, in the key's order; null only where a declared source key admits NULL
 */
public record SourceKey(List<String> values) {

    public SourceKey {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A source key has at least one value");
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static SourceKey of(String... values) {
        return new SourceKey(List.of(values));
    }
}
