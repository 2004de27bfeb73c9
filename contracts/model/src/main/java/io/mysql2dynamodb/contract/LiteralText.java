package io.mysql2dynamodb.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A literal as a contract writes it in {@code else_value} and {@code null_value}: {@code NULL} for no value, anything in
 * quotes for that very text, else a text, or a number or boolean where the attribute's type asks for one.
 *
 * @param text the text without its quotes; empty for {@code NULL}
 * @param quoted whether it was in quotes
 */
public record LiteralText(Optional<String> text, boolean quoted) {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern BOOLEAN = Pattern.compile("(?i)true|false|0|1");
    private static final Pattern COLUMN =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*\\.[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

    /** Reads a literal; inside quotes a doubled quote is one. */
    public static LiteralText of(String written) {
        char first = written.isEmpty() ? 0 : written.charAt(0);
        boolean quoted = written.length() > 1
                && (first == '\'' || first == '"')
                && written.charAt(written.length() - 1) == first;
        if (quoted) {
            String quote = String.valueOf(first);
            String inside = written.substring(1, written.length() - 1);
            return new LiteralText(Optional.of(inside.replace(quote + quote, quote)), true);
        }
        return new LiteralText(written.equalsIgnoreCase("NULL") ? Optional.empty() : Optional.of(written), false);
    }

    /** Whether an {@code else_value} names a column: {@code table.column} or {@code alias.column}. */
    public static boolean isColumn(String written) {
        return COLUMN.matcher(written).matches();
    }

    /** Whether an attribute of that type can have this value. */
    public boolean fits(AttributeType type) {
        if (text.isEmpty()) {
            return true;
        }
        return switch (type) {
            case S -> true;
            case N -> NUMBER.matcher(text.get()).matches();
            case BOOL -> BOOLEAN.matcher(text.get()).matches();
            case B, SS, NS, BS, M, L, NULL -> false;
        };
    }
}
