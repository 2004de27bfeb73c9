package io.mysql2dynamodb.contract.names;

import java.util.Optional;
import java.util.stream.Stream;

/** The names by which a placeholder's prefix may mean a table or a foreign key. */
public final class SingularName {

    private SingularName() {}

    /** The singular of a table's name: {@code categories} is category, {@code boxes} box, {@code users} user. */
    public static String of(String table) {
        if (table.endsWith("ies")) {
            return table.substring(0, table.length() - 3) + "y";
        }
        if (Stream.of("sses", "xes", "ches", "shes", "zzes").anyMatch(table::endsWith)) {
            return table.substring(0, table.length() - 2);
        }
        return table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    }

    /** The stem of a foreign key's column: {@code seller_id} and {@code sellerId} are seller. */
    static Optional<String> stem(String column) {
        return Stream.of("_id", "_ID", "Id")
                .filter(suffix -> column.endsWith(suffix) && column.length() > suffix.length())
                .findFirst()
                .map(suffix -> column.substring(0, column.length() - suffix.length()));
    }

    static boolean namesTable(String prefix, String table) {
        return prefix.equalsIgnoreCase(table) || prefix.equalsIgnoreCase(of(table));
    }

    static boolean namesKey(String prefix, String column) {
        return stem(column).filter(prefix::equalsIgnoreCase).isPresent();
    }
}
