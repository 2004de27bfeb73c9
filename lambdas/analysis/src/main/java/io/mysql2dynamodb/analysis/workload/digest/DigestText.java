package io.mysql2dynamodb.analysis.workload.digest;

import java.nio.charset.StandardCharsets;

/**
 * Tells whether the server kept all of a digest. MySQL keeps the tokens of a statement in max_digest_length bytes: 2 for
 * each token, and for a name 2 more and its length in UTF-8. What does not fit any more is left off; some versions then end
 * the text with {@code ...}, 8.0.15 does not.
 */
final class DigestText {

    private static final int TOKEN = 2;

    /** A name of 64 letters may have been the first that did not fit. */
    private static final int LARGEST_TOKEN = 2 * TOKEN + 64;

    private DigestText() {}

    /** @param room max_digest_length, in bytes */
    static boolean isWhole(String text, long room) {
        // "?, ..." is how MySQL writes a list
        boolean ellipsis = text.endsWith("...") && !text.endsWith("?, ...");
        return !ellipsis && size(text) <= room - LARGEST_TOKEN;
    }

    private static long size(String text) {
        long bytes = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
                continue;
            }
            int end = c == '`' ? nameEnd(text, at) : wordEnd(text, at);
            bytes += c == '`' ? 2 * TOKEN + length(text.substring(at + 1, Math.max(at + 1, end - 1))) : TOKEN;
            at = end;
        }
        return bytes;
    }

    private static int nameEnd(String text, int from) {
        int at = text.indexOf('`', from + 1);
        while (at >= 0 && text.startsWith("``", at)) {
            at = text.indexOf('`', at + 2);
        }
        return at < 0 ? text.length() : at + 1;
    }

    private static int wordEnd(String text, int from) {
        int at = text.indexOf(' ', from);
        return at < 0 ? text.length() : at;
    }

    private static long length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
