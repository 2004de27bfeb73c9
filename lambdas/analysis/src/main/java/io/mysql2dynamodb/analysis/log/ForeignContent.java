package io.mysql2dynamodb.analysis.log;

import java.nio.charset.StandardCharsets;

/** Names what an input is that is no log, by its first bytes, so that a person can put it right. It shows none of them. */
final class ForeignContent {

    private static final int LOOKED_AT = 4_096;
    private static final int TAR_MARK = 257;

    private ForeignContent() {}

    /** A noun phrase. */
    static String named(byte[] beginning) {
        if (begins(beginning, 0xFF, 0xFE) || begins(beginning, 0xFE, 0xFF) || halfZeros(beginning)) {
            return "text in UTF-16 (write it anew in UTF-8, such as with iconv -f UTF-16 -t UTF-8)";
        }
        if (begins(beginning, 0xFE, 'b', 'i', 'n')) {
            return "a binary log, which holds changes of rows and no reads (give the general or the slow log)";
        }
        if (begins(beginning, 'B', 'Z', 'h')) {
            return "packed with bzip2 (unpack it, or pack it with gzip)";
        }
        if (begins(beginning, 0xFD, '7', 'z', 'X', 'Z')) {
            return "packed with xz (unpack it, or pack it with gzip)";
        }
        if (begins(beginning, 0x28, 0xB5, 0x2F, 0xFD)) {
            return "packed with zstd (unpack it, or pack it with gzip)";
        }
        if (begins(beginning, '7', 'z', 0xBC, 0xAF)) {
            return "a 7-Zip archive (unpack it, or pack it as a zip)";
        }
        if (beginning.length > TAR_MARK + 5
                && new String(beginning, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return "a tar archive (unpack it, or pack it as a zip)";
        }
        return isBinary(beginning)
                ? "binary data"
                : "text, and no record of such a log begins in its first "
                        + (beginning.length < 1 << 20 ? beginning.length + " bytes" : "1 MB");
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero as every second byte. */
    private static boolean halfZeros(byte[] bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int even = 0;
        int odd = 0;
        for (int pair = 0; pair < pairs; pair++) {
            even += bytes[2 * pair] == 0 ? 1 : 0;
            odd += bytes[2 * pair + 1] == 0 ? 1 : 0;
        }
        return pairs >= 8 && Math.max(even, odd) > pairs * 0.7 && Math.min(even, odd) < pairs * 0.1;
    }

    private static boolean isBinary(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT);
        int control = 0;
        for (int at = 0; at < looked; at++) {
            boolean space = bytes[at] == '\t' || bytes[at] == '\n' || bytes[at] == '\r';
            control += bytes[at] >= 0 && bytes[at] < ' ' && !space ? 1 : 0;
        }
        return control > looked / 50;
    }
}
