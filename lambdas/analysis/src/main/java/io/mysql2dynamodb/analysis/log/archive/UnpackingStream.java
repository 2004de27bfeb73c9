package io.mysql2dynamodb.analysis.log.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes that are unpacked. Where what is packed is damaged, cut off or a bomb, the stream just ends, so that everything
 * before is used, and its {@link Ending} tells. An {@link IOException} comes of the stream below alone: its bytes could not
 * be had, and nothing is known of the rest.
 */
public abstract class UnpackingStream extends InputStream implements Ending {

    private String defect;
    private boolean cutOff;

    UnpackingStream() {}

    @Override
    public Optional<String> defect() {
        return Optional.ofNullable(defect);
    }

    @Override
    public boolean cutOff() {
        return cutOff;
    }

    /** Packed bytes that were taken from the stream below, in all. */
    public abstract long packedBytes();

    @Override
    public abstract int read(byte[] into, int offset, int length) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Something is wrong, and nothing is missing at the end. Only the first defect is kept. */
    void defect(String found) {
        if (defect == null) {
            defect = found;
        }
    }

    /** The stream ends here, before its end. */
    void cutOff(String found) {
        defect(found);
        cutOff = true;
    }
}
