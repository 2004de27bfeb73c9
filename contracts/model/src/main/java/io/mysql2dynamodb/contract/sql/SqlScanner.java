package io.mysql2dynamodb.contract.sql;

import io.mysql2dynamodb.contract.sql.SqlWord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a fragment into words, by MySQL's rules under {@code sql_mode 'ALLOW_INVALID_DATES'}; refuses comments, variables and tricks. */
final class SqlScanner {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
    private static final Pattern HEX_NUMBER = Pattern.compile("0x((?:[0-9a-fA-F]{2})+)");
    private static final Pattern HEX_TEXT = Pattern.compile("[xX]'((?:[0-9a-fA-F]{2})*)'");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{Nd}_$]*");
    private static final int LONGEST_NAME = 64;
    private static final List<String> SYMBOLS = List.of(
            "<=>", "->>", "->", "<=", ">=", "<>", "!=", "(", ")", ",", ".", "+", "-", "*", "/", "%", "=", "<", ">");

    /** Openings of what is not allowed; longer ones first. */
    private static final List<Map.Entry<String, String>> REFUSED = List.of(
            Map.entry("--", "comments are not allowed; leave a space between two minus signs"),
            Map.entry("/*", "comments are not allowed"),
            Map.entry("#", "comments are not allowed"),
            Map.entry(";", "only one expression is allowed, not a second statement"),
            Map.entry("@", "variables are not allowed"),
            Map.entry(":", "variables and parameters are not allowed"),
            Map.entry("?", "parameters are not allowed"),
            Map.entry("||", "'||' means OR in one SQL mode and concatenation in another; write OR or CONCAT"),
            Map.entry("&&", "write AND"),
            Map.entry("!", "write NOT"),
            Map.entry("<<", "write * and a power of two"),
            Map.entry(">>", "write DIV and a power of two"),
            Map.entry("|", "bit operators are not allowed; write DIV and MOD by powers of two"),
            Map.entry("&", "write flags DIV 4 MOD 2 for flags & 4"),
            Map.entry("^", "bit operators are not allowed; write DIV and MOD by powers of two"),
            Map.entry("~", "bit operators are not allowed; write DIV and MOD by powers of two"),
            Map.entry("{", "placeholders and escapes in braces are not allowed in SQL"),
            Map.entry("\\", "a backslash is allowed in quoted text only"));

    private final String fragment;
    private final List<SqlWord> words = new ArrayList<>();
    private int at;

    private SqlScanner(String fragment) {
        this.fragment = fragment;
    }

    static List<SqlWord> scan(String fragment) {
        SqlScanner scanner = new SqlScanner(fragment);
        while (scanner.at < fragment.length()) {
            scanner.word();
        }
        return scanner.words;
    }

    private void word() {
        char c = fragment.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            at++;
        } else if (c == '\'' || c == '"') {
            add(Kind.TEXT, new QuotedText(fragment, at));
        } else if (c == '`') {
            add(Kind.QUOTED_NAME, new QuotedText(fragment, at));
        } else if (!hex() && !number() && !name()) {
            symbol();
        }
    }

    private void add(Kind kind, QuotedText quoted) {
        notGlued();
        if (kind == Kind.QUOTED_NAME
                && (quoted.value().isEmpty() || quoted.value().length() > LONGEST_NAME)) {
            throw refused("a name of " + quoted.value().length() + " characters", "names have 1 to 64 characters");
        }
        words.add(new SqlWord(kind, quoted.value(), at));
        at = quoted.end();
    }

    private boolean hex() {
        for (Pattern pattern : List.of(HEX_NUMBER, HEX_TEXT)) {
            Matcher matcher = pattern.matcher(fragment).region(at, fragment.length());
            if (matcher.lookingAt()) {
                notGlued();
                words.add(new SqlWord(Kind.HEX, "x'" + matcher.group(1).toUpperCase(Locale.ROOT) + "'", at));
                at = matcher.end();
                return true;
            }
        }
        return false;
    }

    private boolean number() {
        Matcher matcher = NUMBER.matcher(fragment).region(at, fragment.length());
        boolean afterName = !words.isEmpty() && words.get(words.size() - 1).endsOperand() && fragment.charAt(at) == '.';
        if (afterName || !matcher.lookingAt()) {
            return false;
        }
        notGlued();
        words.add(new SqlWord(Kind.NUMBER, matcher.group(), at));
        at = matcher.end();
        return true;
    }

    private boolean name() {
        Matcher matcher = NAME.matcher(fragment).region(at, fragment.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        notGlued();
        if (matcher.group().length() > LONGEST_NAME) {
            throw refused("a name of " + matcher.group().length() + " characters", "names have at most 64 characters");
        }
        words.add(new SqlWord(Kind.NAME, matcher.group(), at));
        at = matcher.end();
        return true;
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            boolean comment = fragment.startsWith("--", at) || fragment.startsWith("/*", at);
            boolean shift = fragment.startsWith("<<", at) || fragment.startsWith(">>", at);
            if (!comment && !shift && fragment.startsWith(symbol, at)) {
                words.add(new SqlWord(Kind.SYMBOL, symbol, at));
                at += symbol.length();
                return;
            }
        }
        for (Map.Entry<String, String> refusal : REFUSED) {
            if (fragment.startsWith(refusal.getKey(), at)) {
                throw refused("'" + refusal.getKey() + "'", refusal.getValue());
            }
        }
        int codePoint = fragment.codePointAt(at);
        throw refused(
                String.format(Locale.ROOT, "the character U+%04X", codePoint),
                "put it in quotes if it is meant as text");
    }

    /** MySQL gives meanings of their own to quotes right behind a name ({@code _utf8'x'}) or behind other quotes. */
    private void notGlued() {
        if (!words.isEmpty() && at > 0) {
            char before = fragment.charAt(at - 1);
            if (before == '\''
                    || before == '"'
                    || before == '`'
                    || Character.isLetterOrDigit(before)
                    || before == '_') {
                throw refused(
                        "'" + fragment.charAt(at) + "' right behind '" + before + "'",
                        "put a space between them; a text takes no character set before it");
            }
        }
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(fragment, what + " at character " + (at + 1), remedy);
    }
}
