package io.mysql2dynamodb.analysis.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/** The text that a server sent. */
final class SentText {

    private SentText() {}

    /** Text where the bytes are UTF-8, else {@code 0x} and hexadecimal digits; null for null. */
    static String of(byte[] sent) {
        if (sent == null) {
            return null;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
        } catch (CharacterCodingException isNoText) {
            return "0x" + HexFormat.of().withUpperCase().formatHex(sent);
        }
    }
}
