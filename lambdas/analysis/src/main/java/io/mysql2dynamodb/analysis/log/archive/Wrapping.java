package io.mysql2dynamodb.analysis.log.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** How a stream is packed, by its first bytes. */
public enum Wrapping {
    NONE,
    GZIP,
    ZIP;

    private static final int LOOKED_AT = 4;

    /**
     * A stream and how it is packed.
     *
     * @param wrapping how
     * @param stream all of it; to be closed with the one it was made of
     */
    public record Looked(Wrapping wrapping, InputStream stream) {}

    /** Looks at the beginning of a stream. */
    public static Looked look(InputStream in) throws IOException {
        byte[] first = in.readNBytes(LOOKED_AT);
        return new Looked(of(first), new SequenceInputStream(new ByteArrayInputStream(first), in));
    }

    private static Wrapping of(byte[] first) {
        if (first.length >= 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        boolean zip = first.length == LOOKED_AT
                && first[0] == 'P'
                && first[1] == 'K'
                && ((first[2] == 3 && first[3] == 4)
                        || (first[2] == 5 && first[3] == 6)
                        || (first[2] == 7 && first[3] == 8));
        return zip ? ZIP : NONE;
    }
}
