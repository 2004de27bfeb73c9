package io.mysql2dynamodb.analysis.catalog;

/** The patterns in which databases are named in a GRANT: {@code _} for one character, {@code %} for any, {@code \} before either. */
final class GrantedDatabases {

    private GrantedDatabases() {}

    /** Whether a pattern covers a database. A name without wildcards is itself. */
    static boolean cover(String pattern, String database) {
        return pattern.equals("*") || pattern.equals(database) || matches(pattern, 0, database, 0);
    }

    private static boolean matches(String pattern, int inPattern, String name, int inName) {
        int p = inPattern;
        int n = inName;
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '%') {
                for (int rest = n; rest <= name.length(); rest++) {
                    if (matches(pattern, p + 1, name, rest)) {
                        return true;
                    }
                }
                return false;
            }
            boolean escaped = c == '\\' && p + 1 < pattern.length();
            char wanted = escaped ? pattern.charAt(p + 1) : c;
            if (n == name.length() || !((wanted == '_' && !escaped) || wanted == name.charAt(n))) {
                return false;
            }
            p += escaped ? 2 : 1;
            n++;
        }
        return n == name.length();
    }
}
