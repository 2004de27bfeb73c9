package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pairs such as {@code owner_type} and {@code owner_id}, whose rows belong to rows of several tables. */
final class PolymorphicPairs {

    private static final Set<String> KINDS = Set.of("type", "kind", "class", "table", "model");
    private static final Set<String> KEYS = Set.of("id", "key", "uuid", "guid", "ref");

    /**
     * One pair.
     *
     * @param kind the column that names the table
     * @param key the column with the key
     */
    record Pair(CatalogColumn kind, CatalogColumn key) {}

    private PolymorphicPairs() {}

    static List<Pair> of(CatalogTable table) {
        List<Pair> pairs = new ArrayList<>();
        for (CatalogColumn key : table.columns()) {
            List<String> words = NameWords.of(key.name());
            int last = words.size() - 1;
            if (last > 0 && KEYS.contains(words.get(last))) {
                table.columns().stream()
                        .filter(kind -> kindOf(NameWords.of(kind.name()), words.subList(0, last)))
                        .findFirst()
                        .ifPresent(kind -> pairs.add(new Pair(kind, key)));
            }
        }
        return pairs;
    }

    private static boolean kindOf(List<String> words, List<String> stem) {
        return words.size() == stem.size() + 1
                && words.subList(0, stem.size()).equals(stem)
                && KINDS.contains(words.get(stem.size()));
    }
}
