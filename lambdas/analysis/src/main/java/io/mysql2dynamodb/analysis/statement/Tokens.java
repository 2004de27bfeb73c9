package io.mysql2dynamodb.analysis.statement;

import java.util.Arrays;
import java.util.Locale;

/**
 * A statement as words, values and symbols, in which values have no content any more and lists of them are one. The
 * normaliser fills it from the end, so that long lists take no room. Not thread-safe.
 */
final class Tokens {

    /** One value. */
    static final byte VALUE = 1;
    /** A text behind LIKE that begins with something else than a wildcard. */
    static final byte PREFIX = 2;
    /** Several values with commas between them. */
    static final byte VALUES = 3;
    /** Values in brackets. */
    static final byte ROW = 4;
    /** Values in brackets behind IN or VALUES. */
    static final byte LIST = 5;

    static final byte KEYWORD = 6;
    static final byte NAME = 7;
    static final byte FUNCTION = 8;
    static final byte SYMBOL = 9;
    static final byte SYSTEM_VARIABLE = 10;

    private static final int KEPT = 1 << 15;

    private String text = "";
    private byte[] kinds = new byte[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] counts = new int[256];
    private Object[] refs = new Object[256];
    private int size;

    /** Begins anew with a text. */
    void reset(String newText) {
        text = newText;
        size = 0;
        if (kinds.length > KEPT) {
            grow(256);
        }
    }

    int size() {
        return size;
    }

    void push(byte kind, Object ref, int start, int end, int count) {
        if (size == kinds.length) {
            grow(size * 2);
        }
        kinds[size] = kind;
        refs[size] = ref;
        starts[size] = start;
        ends[size] = end;
        counts[size] = count;
        size++;
    }

    private void grow(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        counts = Arrays.copyOf(counts, capacity);
        refs = Arrays.copyOf(refs, capacity);
    }

    void truncate(int newSize) {
        size = newSize;
    }

    byte kind(int index) {
        return index >= 0 && index < size ? kinds[index] : 0;
    }

    int count(int index) {
        return counts[index];
    }

    void count(int index, int count) {
        counts[index] = count;
    }

    void change(int index, byte kind, int count) {
        kinds[index] = kind;
        counts[index] = count;
        refs[index] = null;
    }

    /** Makes a token a row of that many values. */
    void row(int index, int count) {
        change(index, ROW, count);
        starts[index] = 1;
    }

    /** Counts one more row like that one. */
    void moreRows(int index) {
        starts[index]++;
    }

    /** How many rows a {@link #ROW} stands for. */
    int rows(int index) {
        return starts[index];
    }

    Word word(int index) {
        return refs[index] instanceof Word word ? word : null;
    }

    boolean isSymbol(int index, String symbol) {
        return index >= 0 && index < size && kinds[index] == SYMBOL && refs[index] == symbol;
    }

    /** Whether it is that keyword; keywords are in capitals. */
    boolean isKeyword(int index, String keyword) {
        return index >= 0
                && index < size
                && kinds[index] == KEYWORD
                && word(index) != null
                && word(index).upper().equals(keyword);
    }

    boolean isFunction(int index, String name) {
        return index >= 0
                && index < size
                && kinds[index] == FUNCTION
                && upper(index).equals(name);
    }

    /** Whether it is one or several values without brackets. */
    boolean isValue(int index) {
        byte kind = kind(index);
        return kind == VALUE || kind == VALUES;
    }

    String symbol(int index) {
        return kinds[index] == SYMBOL ? (String) refs[index] : "";
    }

    /** The text in capitals: a keyword, a function's name, a symbol; of a name its letters. */
    String upper(int index) {
        if (index < 0 || index >= size) {
            return "";
        }
        Word word = word(index);
        if (word != null) {
            return word.upper();
        }
        return refs[index] instanceof String string ? string : name(index).toUpperCase(Locale.ROOT);
    }

    /** A name without its quotes, as the schema spells it where it is there. */
    String name(int index) {
        Word word = word(index);
        if (word != null) {
            return word.name(text, starts[index], ends[index]);
        }
        if (refs[index] instanceof String string) {
            return string;
        }
        String raw = text.substring(starts[index], ends[index]);
        return raw.indexOf('`') < 0 ? raw : raw.replace("``", "`");
    }

    /** Whether values, names and brackets end here, so that a sign behind them is an operator. */
    boolean endsOperand(int index) {
        return switch (kind(index)) {
            case VALUE, PREFIX, VALUES, ROW, LIST, NAME, SYSTEM_VARIABLE -> true;
            case SYMBOL -> refs[index] == ")";
            case KEYWORD ->
                switch (upper(index)) {
                    case "END", "NULL", "TRUE", "FALSE", "NOW", "CURDATE", "CURTIME", "CURRENT_USER" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /** Whether two ranges of the same length read the same. */
    boolean same(int first, int second, int length) {
        for (int i = 0; i < length; i++) {
            if (!same(first + i, second + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(int first, int second) {
        if (kinds[first] != kinds[second] || refs[first] != refs[second]) {
            return false;
        }
        return refs[first] != null
                || (kinds[first] != NAME && kinds[first] != FUNCTION && kinds[first] != SYSTEM_VARIABLE)
                || upper(first).equals(upper(second));
    }

    /** Writes the token as the normalised statement has it. */
    void write(int index, StringBuilder out) {
        switch (kinds[index]) {
            case VALUE -> out.append('?');
            case PREFIX -> out.append("'?%'");
            case VALUES -> out.append(isKeyword(index - 1, "LIMIT") ? "?, ?" : "?, ...");
            case ROW -> out.append(counts[index] == 1 ? "(?)" : "(?, ...)");
            case LIST -> out.append("(...)");
            case NAME -> writeName(index, out);
            case FUNCTION -> writeFunction(index, out);
            case KEYWORD -> out.append(Grammar.written(upper(index)));
            default -> out.append(upper(index));
        }
    }

    private void writeFunction(int index, StringBuilder out) {
        if (refs[index] != null) {
            out.append(upper(index));
            return;
        }
        for (int i = starts[index]; i < ends[index]; i++) {
            char c = text.charAt(i);
            out.append(c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c);
        }
    }

    private void writeName(int index, StringBuilder out) {
        Word word = word(index);
        boolean quotedInText = counts[index] == 1;
        if (word == null && !quotedInText && text.charAt(starts[index]) > '9') {
            out.append(text, starts[index], ends[index]);
            return;
        }
        String name = name(index);
        boolean plain = word == null
                ? Word.isPlain(name)
                : word.plain() && (word.named() || !quotedInText || !Grammar.means(word));
        if (!plain) {
            out.append('`').append(name.replace("`", "``")).append('`');
        } else {
            out.append(name);
        }
    }
}
