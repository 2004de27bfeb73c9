package io.mysql2dynamodb.analysis.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns that name databases in a GRANT: {@code _} is one character, {@code %} any, {@code \} takes that away. */
final class GrantedDatabases {

    private static final Pattern PIECE = Pattern.compile("\\\\?.", Pattern.DOTALL);

    private GrantedDatabases() {}

    /** Whether a pattern covers a database. */
    static boolean cover(String pattern, String database) {
        if (pattern.equals(database)) {
            return true;
        }
        Matcher piece = PIECE.matcher(pattern);
        StringBuilder expression = new StringBuilder();
        while (piece.find()) {
            switch (piece.group()) {
                case "_" -> expression.append('.');
                case "%" -> expression.append(".*");
                default ->
                    expression.append(
                            Pattern.quote(piece.group().substring(piece.group().length() - 1)));
            }
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL)
                .matcher(database)
                .matches();
    }

    /** How many characters stand before the first wildcard; MySQL takes the pattern with most, one without any first. */
    static int beforeWildcard(String pattern) {
        Matcher piece = PIECE.matcher(pattern);
        int characters = 0;
        while (piece.find()) {
            if (piece.group().equals("_") || piece.group().equals("%")) {
                return characters;
            }
            characters++;
        }
        return Integer.MAX_VALUE;
    }
}
