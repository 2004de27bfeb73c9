package io.mysql2dynamodb.modeling.output;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names made of MySQL's, such as DynamoDB and the contract's templates take. Each scope gives a name once. */
final class Names {

    private static final Set<String> RESERVED = Set.of("_mv", "_et", "_src", "_del");
    private static final int SHORTEST = 3;

    private final Set<String> taken = new HashSet<>(RESERVED);

    /** The name, or with a number behind it if it is taken. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** Gives a name to nobody, if it is not given yet. */
    void reserve(String name) {
        taken.add(name);
    }

    /** How many names with that beginning were given. */
    int count(String beginning) {
        return (int) taken.stream().filter(name -> name.startsWith(beginning)).count();
    }

    /** A name of letters, digits and underscores. */
    static String plain(String name) {
        String plain = name.codePoints()
                .mapToObj(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_') ? Character.toString(c) : "_")
                .collect(Collectors.joining());
        return plain.isEmpty() ? "_" : plain;
    }

    /** {@code order_items} as {@code OrderItems}. */
    static String table(String name) {
        String pascal = pascal(name);
        return pascal.length() < SHORTEST ? pascal + "Table" : pascal;
    }

    static String pascal(String name) {
        return Arrays.stream(plain(name).split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code order_items} as {@code ORDER_ITEM}: what keys of items begin with. */
    static String entity(String table) {
        return singular(plain(table)).toUpperCase(Locale.ROOT);
    }

    static String singular(String table) {
        if (table.endsWith("ies")) {
            return table.substring(0, table.length() - 3) + "y";
        }
        if (Stream.of("sses", "xes", "ches", "shes", "zzes").anyMatch(table::endsWith)) {
            return table.substring(0, table.length() - 2);
        }
        return table.endsWith("s") && table.length() > 1 ? table.substring(0, table.length() - 1) : table;
    }
}
