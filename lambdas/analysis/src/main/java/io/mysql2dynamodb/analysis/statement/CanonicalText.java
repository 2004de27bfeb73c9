package io.mysql2dynamodb.analysis.statement;

/** Writes tokens as the normalised statement. Not thread-safe. */
final class CanonicalText {

    private final StringBuilder out = new StringBuilder(512);

    /** The whole statement. */
    String of(Tokens tokens) {
        return of(tokens, 0, tokens.size());
    }

    /** A part of it. */
    String of(Tokens tokens, int from, int to) {
        out.setLength(0);
        for (int i = from; i < to; i++) {
            if (i > from && isApart(tokens, i)) {
                out.append(' ');
            }
            tokens.write(i, out);
        }
        String text = out.toString();
        if (out.capacity() > 1 << 20) {
            out.setLength(0);
            out.trimToSize();
        }
        return text;
    }

    private static boolean isApart(Tokens tokens, int index) {
        String symbol = tokens.symbol(index);
        if (symbol.equals(",") || symbol.equals(")") || symbol.equals(".")) {
            return false;
        }
        String before = tokens.symbol(index - 1);
        boolean call = tokens.kind(index - 1) == Tokens.FUNCTION && symbol.equals("(");
        return !call && !before.equals("(") && !before.equals(".");
    }
}
