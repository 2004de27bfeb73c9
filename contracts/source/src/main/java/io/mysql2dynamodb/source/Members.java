package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of an ENUM or SET in their declared order, which is the order of their values.
 *
 * @param names the members; the first has the number 1 in an ENUM and the bit 0 in a SET
 */
record Members(List<String> names) {

    Members {
        names = List.copyOf(names);
    }

    /** Reads {@code enum('a','it''s')} as information_schema writes it. */
    static Members of(ColumnType type) {
        String declared = type.declared();
        List<String> names = new ArrayList<>();
        int at = declared.indexOf('\'');
        while (at >= 0 && at < declared.length()) {
            StringBuilder name = new StringBuilder();
            for (at++; ; at++) {
                char c = declared.charAt(at);
                boolean doubled = c == '\'' && at + 1 < declared.length() && declared.charAt(at + 1) == '\'';
                if (c == '\'' && !doubled) {
                    break;
                } else if (c == '\\') {
                    name.append(unescaped(declared.charAt(++at)));
                } else {
                    at += doubled ? 1 : 0;
                    name.append(c);
                }
            }
            names.add(name.toString());
            at = declared.indexOf('\'', at + 1);
        }
        return new Members(names);
    }

    /** What information_schema writes after a backslash. */
    private static char unescaped(char c) {
        return switch (c) {
            case '0' -> '\0';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }

    /**
     * The text of an ENUM's number. 0 is MySQL's mark of a value that was none of the members: an empty text.
     *
     * @throws UnusableKeyException 0, where an empty text is also a member, so that two keys would look alike
     */
    String member(int number) {
        if (number > 0) {
            return names.get(number - 1);
        }
        if (names.contains("")) {
            throw new UnusableKeyException(
                    "A key holds MySQL's mark of an invalid ENUM value beside the member '', and both read as ''."
                            + " Mend the row in the source.",
                    null);
        }
        return "";
    }

    int ordinal(String member) {
        int index = names.indexOf(member);
        if (index < 0 && !member.isEmpty()) {
            throw new IllegalArgumentException("No such member");
        }
        return index + 1;
    }

    /** The members of a SET's bits, as MySQL writes them. */
    String set(BigInteger mask) {
        List<String> chosen = new ArrayList<>();
        for (int bit = 0; bit < names.size(); bit++) {
            if (mask.testBit(bit)) {
                chosen.add(names.get(bit));
            }
        }
        return String.join(",", chosen);
    }

    BigInteger mask(String text) {
        BigInteger mask = BigInteger.ZERO;
        if (text.isEmpty()) {
            return mask;
        }
        for (String member : text.split(",", -1)) {
            int bit = names.indexOf(member);
            if (bit < 0) {
                throw new IllegalArgumentException("No such member");
            }
            mask = mask.setBit(bit);
        }
        return mask;
    }
}
