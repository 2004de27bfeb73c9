package io.mysql2dynamodb.source;

/** Names as SQL identifiers. */
public final class SqlNames {

    private SqlNames() {}

    /** The name in backticks; backticks inside are doubled. */
    public static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** {@code alias.`name`}. */
    public static String qualified(String alias, String name) {
        return alias + "." + quote(name);
    }
}
