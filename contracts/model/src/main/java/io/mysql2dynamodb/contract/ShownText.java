package io.mysql2dynamodb.contract;

/** Text of a contract as messages show it: on one line, cut in the middle when long, and always writable as UTF-8. */
final class ShownText {

    private static final int HEAD = 400;
    private static final int TAIL = 200;

    private ShownText() {}

    static String of(String text) {
        if (text.length() <= HEAD + TAIL) {
            return plain(text);
        }
        int omitted = text.length() - HEAD - TAIL;
        return plain(text.substring(0, HEAD)) + " ... (" + omitted + " characters) ... "
                + plain(text.substring(text.length() - TAIL));
    }

    /** The text with U+FFFD for control characters, line separators and halves of surrogate pairs. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(ShownText::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                0xFFFD;
            default -> codePoint;
        };
    }
}
