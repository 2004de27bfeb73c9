package io.mysql2dynamodb.contract.format;

import java.util.List;
import java.util.Optional;

/** A part of a date pattern. */
sealed interface DatePart {

    /** Writes the part for fields that have what its piece needs. */
    void write(DateFields fields, StringBuilder out);

    /** Reads the part from there on; the place behind it, or -1 when the text has something else. */
    int read(String text, int at, FoundPieces found);

    /** The piece that it writes; empty for text that stands for itself. */
    default Optional<DatePiece> piece() {
        return Optional.empty();
    }

    /** Text that stands for itself. */
    record Fixed(String text) implements DatePart {
        @Override
        public void write(DateFields fields, StringBuilder out) {
            out.append(text);
        }

        @Override
        public int read(String from, int at, FoundPieces found) {
            return from.startsWith(text, at) ? at + text.length() : -1;
        }
    }

    /** A number, written with at least {@code least} digits and read with {@code least} to {@code most}. */
    record Digits(DatePiece one, int least, int most) implements DatePart {
        @Override
        public void write(DateFields fields, StringBuilder out) {
            padded(one.of(fields), least, out);
        }

        @Override
        public int read(String text, int at, FoundPieces found) {
            int digits = countDigits(text, at, most);
            boolean legal = digits >= least && found.put(one, Integer.parseInt(text, at, at + digits, 10));
            return legal ? at + digits : -1;
        }

        @Override
        public Optional<DatePiece> piece() {
            return Optional.of(one);
        }
    }

    /** The first digits of the fraction of a second; those behind them are cut. */
    record Fraction(int digits) implements DatePart {

        private static final int MOST = 9;

        @Override
        public void write(DateFields fields, StringBuilder out) {
            padded(fields.nanos() / unit(), digits, out);
        }

        @Override
        public int read(String text, int at, FoundPieces found) {
            boolean legal = countDigits(text, at, digits) == digits
                    && found.put(DatePiece.FRACTION_OF_SECOND, Integer.parseInt(text, at, at + digits, 10) * unit());
            return legal ? at + digits : -1;
        }

        private int unit() {
            int unit = 1;
            for (int i = digits; i < MOST; i++) {
                unit *= 10;
            }
            return unit;
        }

        @Override
        public Optional<DatePiece> piece() {
            return Optional.of(DatePiece.FRACTION_OF_SECOND);
        }
    }

    /** A name in English, written as here and read without regard to case; the first name stands for {@code first}. */
    record Name(DatePiece one, int first, List<String> names) implements DatePart {
        @Override
        public void write(DateFields fields, StringBuilder out) {
            out.append(names.get(one.of(fields) - first));
        }

        @Override
        public int read(String text, int at, FoundPieces found) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                if (matches(text, at, name)) {
                    return found.put(one, first + i) ? at + name.length() : -1;
                }
            }
            return -1;
        }

        /** Without regard to the case of ASCII letters only: a dotless i is none of them. */
        private static boolean matches(String text, int at, String name) {
            return text.regionMatches(true, at, name, 0, name.length())
                    && text.chars().skip(at).limit(name.length()).allMatch(c -> c < 128);
        }

        @Override
        public Optional<DatePiece> piece() {
            return Optional.of(one);
        }
    }

    private static void padded(int number, int least, StringBuilder out) {
        String digits = Integer.toString(number);
        out.append("0".repeat(Math.max(0, least - digits.length()))).append(digits);
    }

    private static int countDigits(String text, int at, int most) {
        int count = 0;
        while (count < most && at + count < text.length() && isDigit(text.charAt(at + count))) {
            count++;
        }
        return count;
    }

    /** Whether it is one of 0 to 9; other digits of Unicode are not. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
