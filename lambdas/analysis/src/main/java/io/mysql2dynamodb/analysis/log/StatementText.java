package io.mysql2dynamodb.analysis.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Makes text of a statement's bytes. A log is in whatever character sets its clients used; UTF-8 is what they should. */
final class StatementText {

    private static final char REPLACEMENT = '\uFFFD';

    private final LogTally tally;
    private final boolean windowsLines;

    /** @param windowsLines whether all lines of the log end with a carriage return too, which is then no part of them */
    StatementText(LogTally tally, boolean windowsLines) {
        this.tally = tally;
        this.windowsLines = windowsLines;
    }

    /** The text; where a byte is not UTF-8, U+FFFD stands for it, and the record is counted. */
    String of(byte[] bytes, int from, int end) {
        int to = windowsLines && end > from && bytes[end - 1] == '\r' ? end - 1 : end;
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(bytes, from, to)) {
            tally.remark(Remark.NOT_UTF_8);
        }
        return windowsLines ? text.replace("\r\n", "\n") : text;
    }

    /** The statement may hold that very character. */
    private static boolean isUtf8(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
