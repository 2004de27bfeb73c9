package io.mysql2dynamodb.parity;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values for the parameters of one pattern.
 *
 * @param kind why they were chosen
 * @param values by parameter, one value each but for lists; as {@link io.mysql2dynamodb.source.RowCursor} reads them
 */
record ParameterSet(Kind kind, Map<String, List<Object>> values) {

    /** Why values were chosen. */
    enum Kind {
        /** Found in more rows than others. */
        FREQUENT,
        /** Found in fewer rows than others. */
        RARE,
        /** Neither. */
        ORDINARY,
        /** Expected in no row. */
        ABSENT,
        /** The pattern has no parameters. */
        NONE
    }

    ParameterSet {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The values for people. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, of) ->
                texts.put(name, of.stream().map(ParameterSet::text).collect(Collectors.joining(", "))));
        return texts;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
