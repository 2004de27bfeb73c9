package io.mysql2dynamodb.analysis.statement;

import java.util.Optional;

/**
 * MySQL's words, values and symbols of one text, one after another, in one pass. It reads a statement and the text of a
 * digest alike. Quotes are read as with the default sql_mode: backslashes escape, and {@code "} is a quote of text.
 */
final class Lexer {

    /** What was read. */
    enum Kind {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        /** A {@code ?}, or a variable of the user, of which a digest does not keep the name. */
        MARK,
        /** Three dots, which stand for values in a digest. */
        ELLIPSIS,
        SYSTEM_VARIABLE,
        SYMBOL,
        END
    }

    private static final String[] SYMBOLS = new String[128];
    private static final String[] LONG_SYMBOLS = {
        "<=>", "->>", "<=", ">=", "<>", "!=", "<<", ">>", "||", "&&", ":=", "->"
    };

    static {
        for (char c = '!'; c < 127; c++) {
            SYMBOLS[c] = String.valueOf(c).intern();
        }
    }

    private final String text;
    private final int length;
    private int at;
    private boolean inVersionComment;
    private int start;
    private int end;
    private int hash;
    private String symbol = "";
    private String problem;

    Lexer(String text) {
        this.text = text;
        this.length = text.length();
    }

    /** What makes the text unreadable, without values of it; known once {@link Kind#END} was read. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** The first character of what was read; of a quoted name or text the first one inside. */
    int start() {
        return start;
    }

    /** The character behind what was read; of a quoted name or text the closing quote. */
    int end() {
        return end;
    }

    /** The hash of a word, as {@link Vocabulary} wants it. */
    int hash() {
        return hash;
    }

    /** The symbol that was read, the same object for the same symbol. */
    String symbol() {
        return symbol;
    }

    /** Whether a {@code (} is what comes next. */
    boolean openingNext() {
        return peek() == '(';
    }

    /** The next character that is no space, 0 at the end. */
    char peek() {
        int i = at;
        while (i < length && text.charAt(i) <= ' ') {
            i++;
        }
        return i < length ? text.charAt(i) : 0;
    }

    /** Reads on; {@code afterDot} tells that a name must come, even if it begins with a digit. */
    Kind next(boolean afterDot) {
        skipSpaceAndComments();
        start = at;
        if (at >= length) {
            end = at;
            return Kind.END;
        }
        char c = text.charAt(at);
        if (isWordStart(c)) {
            return word();
        } else if (c >= '0' && c <= '9') {
            return afterDot ? word() : number();
        }
        switch (c) {
            case '\'', '"' -> {
                return quoted(c, Kind.TEXT);
            }
            case '`' -> {
                return quoted(c, Kind.QUOTED_NAME);
            }
            case '?' -> {
                end = ++at;
                return Kind.MARK;
            }
            case '.' -> {
                return dot(afterDot);
            }
            case '@' -> {
                return variable();
            }
            default -> {
                return symbolKind(c);
            }
        }
    }

    private Kind dot(boolean afterDot) {
        if (text.startsWith("...", at)) {
            at += 3;
            end = at;
            return Kind.ELLIPSIS;
        }
        boolean digit = at + 1 < length && isDigit(text.charAt(at + 1));
        boolean qualifies = afterDot || (at > 0 && (isWordPart(text.charAt(at - 1)) || text.charAt(at - 1) == '`'));
        return digit && !qualifies ? number() : symbolKind('.');
    }

    private Kind symbolKind(char c) {
        char following = at + 1 < length ? text.charAt(at + 1) : 0;
        if (following == '=' || following == '>' || following == '<' || following == '|' || following == '&') {
            for (String candidate : LONG_SYMBOLS) {
                if (candidate.charAt(0) == c && text.startsWith(candidate, at)) {
                    symbol = candidate.equals("!=") ? "<>" : candidate;
                    at += candidate.length();
                    end = at;
                    return Kind.SYMBOL;
                }
            }
        }
        symbol = c < 128 && SYMBOLS[c] != null ? SYMBOLS[c] : "\u00b7";
        end = ++at;
        return Kind.SYMBOL;
    }

    private Kind word() {
        int code = 0;
        int i = at;
        while (i < length && isWordPart(text.charAt(i))) {
            code = Vocabulary.hash(code, text.charAt(i));
            i++;
        }
        hash = code;
        end = i;
        char following = i < length ? text.charAt(i) : 0;
        if (following == '\'' && i - at == 1 && "xXbBnN".indexOf(text.charAt(at)) >= 0) {
            at = i;
            return quoted('\'', Kind.TEXT);
        }
        if (text.charAt(at) == '_' && Charsets.isIntroducer(text, at, i)) {
            at = i;
            char value = peek();
            if (value == '\'' || value == '"' || value == '0' || value == 'x' || value == 'X' || value == 'b') {
                return next(false);
            }
        }
        at = i;
        return Kind.WORD;
    }

    private Kind number() {
        int i = at;
        if (text.charAt(i) == '0' && i + 2 < length && (text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'b')) {
            i += 2;
            while (i < length && isWordPart(text.charAt(i))) {
                i++;
            }
            at = i;
            end = i;
            return Kind.NUMBER;
        }
        i = digits(i);
        int whole = i;
        if (i < length && text.charAt(i) == '.' && !text.startsWith("...", i)) {
            i = digits(i + 1);
        }
        i = exponent(i);
        if (i == whole && i < length && isWordPart(text.charAt(i))) {
            return word();
        }
        at = i;
        end = i;
        return Kind.NUMBER;
    }

    private int exponent(int i) {
        if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int digit = i + 1;
            if (digit < length && (text.charAt(digit) == '+' || text.charAt(digit) == '-')) {
                digit++;
            }
            if (digit < length && isDigit(text.charAt(digit))) {
                return digits(digit);
            }
        }
        return i;
    }

    private int digits(int from) {
        int i = from;
        while (i < length && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private Kind quoted(char quote, Kind kind) {
        int i = at + 1;
        start = i;
        while (true) {
            if (i >= length) {
                fail(kind == Kind.TEXT ? "a quoted text is not closed" : "a quoted name is not closed");
                return Kind.END;
            }
            char c = text.charAt(i);
            if (c == '\\' && quote != '`') {
                i += 2;
            } else if (c != quote) {
                i++;
            } else if (i + 1 < length && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                break;
            }
        }
        end = i;
        at = i + 1;
        return kind;
    }

    /** {@code @name} is a value like another; {@code @@scope.name} keeps its name. */
    private Kind variable() {
        int from = at++;
        if (at < length && text.charAt(at) == '@') {
            at++;
            name();
            while (peek() == '.') {
                skipSpaceAndComments();
                at++;
                name();
            }
            start = from;
            end = at;
            return Kind.SYSTEM_VARIABLE;
        }
        char c = at < length ? text.charAt(at) : 0;
        if (c == '\'' || c == '"' || c == '`') {
            if (quoted(c, Kind.TEXT) == Kind.END) {
                return Kind.END;
            }
        } else if (c == '?') {
            at++;
        } else {
            name();
        }
        end = at;
        return Kind.MARK;
    }

    private void name() {
        if (at == length || text.charAt(at) <= ' ') {
            skipSpaceAndComments();
        }
        if (at < length && text.charAt(at) == '`') {
            quoted('`', Kind.QUOTED_NAME);
            return;
        }
        while (at < length && (isWordPart(text.charAt(at)) || (text.charAt(at) == '.' && isNamedByDots()))) {
            at++;
        }
    }

    private boolean isNamedByDots() {
        return at > 0 && isWordPart(text.charAt(at - 1)) && at + 1 < length && isWordPart(text.charAt(at + 1));
    }

    private void skipSpaceAndComments() {
        while (at < length) {
            char c = text.charAt(at);
            if (c <= ' ' || c == '\u00a0' || c == '\ufeff') {
                at++;
            } else if (c == '#') {
                skipLine();
            } else if (c == '-' && isDashComment()) {
                skipLine();
            } else if (c == '/' && at + 1 < length && text.charAt(at + 1) == '*') {
                comment();
            } else if (c == '*' && inVersionComment && at + 1 < length && text.charAt(at + 1) == '/') {
                inVersionComment = false;
                at += 2;
            } else if (c == '{' || c == '}') {
                braces(c);
            } else if (c == '(' && text.startsWith("(_charset)", at)) {
                at += 10;
            } else {
                return;
            }
        }
        if (inVersionComment) {
            fail("a comment is not closed");
        }
    }

    private boolean isDashComment() {
        return at + 1 < length && text.charAt(at + 1) == '-' && (at + 2 >= length || text.charAt(at + 2) <= ' ');
    }

    private void skipLine() {
        int lineEnd = text.indexOf('\n', at);
        at = lineEnd < 0 ? length : lineEnd + 1;
    }

    /** What a version comment holds counts; any other comment, and an optimizer hint, does not. */
    private void comment() {
        if (at + 2 < length && text.charAt(at + 2) == '!') {
            at = digits(at + 3);
            inVersionComment = true;
            return;
        }
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            fail("a comment is not closed");
        } else {
            at = close + 2;
        }
    }

    /** ODBC's <code>{d '2024-01-31'}</code>: the braces and the word behind the first mean nothing. */
    private void braces(char brace) {
        at++;
        if (brace == '{') {
            while (at < length && text.charAt(at) <= ' ') {
                at++;
            }
            while (at < length && (isWordPart(text.charAt(at)) || text.charAt(at) == '`')) {
                at++;
            }
        }
    }

    private void fail(String what) {
        if (problem == null) {
            problem = what;
        }
        at = length;
        start = length;
        end = length;
        inVersionComment = false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || (c >= 0x80 && c != '\u00a0');
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }
}
