package io.mysql2dynamodb.analysis.catalog;

import java.util.Comparator;
import java.util.Locale;

/** How information_schema sorts names of indexes and constraints: without case. */
final class MySqlOrder {

    static final Comparator<String> OF_NAMES = Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT))
            .thenComparing(Comparator.naturalOrder());

    private MySqlOrder() {}
}
