package io.mysql2dynamodb.contract.sql;

/** A quoted part of a fragment, decoded: doubled quotes in all, backslash escapes in text. */
final class QuotedText {

    private final String value;
    private final int end;

    QuotedText(String fragment, int start) {
        char quote = fragment.charAt(start);
        StringBuilder decoded = new StringBuilder();
        int at = start + 1;
        while (true) {
            if (at >= fragment.length()) {
                throw new UnsafeSqlException(
                        fragment, "the quote opened at character " + (start + 1) + " is not closed", "close it");
            }
            char c = fragment.charAt(at++);
            if (c == quote) {
                if (at >= fragment.length() || fragment.charAt(at) != quote) {
                    break;
                }
                decoded.append(quote);
                at++;
            } else if (c == '\\' && quote != '`' && at < fragment.length()) {
                unescape(fragment.charAt(at++), decoded);
            } else {
                decoded.append(c);
            }
        }
        value = decoded.toString();
        end = at;
        boolean loneSurrogate = value.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        if (loneSurrogate || (quote == '`' && value.codePoints().anyMatch(Character::isISOControl))) {
            throw new UnsafeSqlException(
                    fragment,
                    "the quoted part at character " + (start + 1) + " has characters that MySQL does not take",
                    "remove them");
        }
    }

    private static void unescape(char escaped, StringBuilder decoded) {
        switch (escaped) {
            case '0' -> decoded.append('\0');
            case 'b' -> decoded.append('\b');
            case 'n' -> decoded.append('\n');
            case 'r' -> decoded.append('\r');
            case 't' -> decoded.append('\t');
            case 'Z' -> decoded.append((char) 26);
            // LIKE's own escapes keep their backslash
            case '%', '_' -> decoded.append('\\').append(escaped);
            default -> decoded.append(escaped);
        }
    }

    String value() {
        return value;
    }

    /** Index of the character behind the closing quote. */
    int end() {
        return end;
    }
}
