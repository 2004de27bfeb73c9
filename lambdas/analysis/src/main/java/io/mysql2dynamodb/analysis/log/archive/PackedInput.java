package io.mysql2dynamodb.analysis.log.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** A stream of packed bytes that knows its position, and takes back what an inflater did not use. Numbers are little-endian. */
final class PackedInput {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private long before;

    /** The bytes ended where there had to be more. */
    static final class EndedEarlyException extends IOException {

        private static final long serialVersionUID = 1L;

        EndedEarlyException(long position) {
            super("it ends too early, after " + position + " bytes: it was cut off, or not copied completely");
        }
    }

    PackedInput(InputStream in) {
        this.in = in;
    }

    /** How many bytes were taken. */
    long position() {
        return before + at;
    }

    /** Whether there is no further byte. */
    boolean ended() throws IOException {
        return at == limit && !fill();
    }

    int u8() throws IOException {
        if (ended()) {
            throw new EndedEarlyException(position());
        }
        return buffer[at++] & 0xFF;
    }

    /** Leaves out the next byte if it is zero; there must be one. */
    boolean skipZero() {
        if (buffer[at] != 0) {
            return false;
        }
        at++;
        return true;
    }

    int u16() throws IOException {
        int low = u8();
        return low | u8() << 8;
    }

    long u32() throws IOException {
        long low = u16();
        return low | (long) u16() << 16;
    }

    long u64() throws IOException {
        long low = u32();
        return low | u32() << 32;
    }

    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int index = 0; index < count; index++) {
            bytes[index] = (byte) u8();
        }
        return bytes;
    }

    /** Takes up to so many bytes; -1 at the end. */
    int read(byte[] into, int offset, int length) throws IOException {
        if (ended()) {
            return -1;
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(buffer, at, into, offset, count);
        at += count;
        return count;
    }

    /** Leaves out so many bytes. */
    void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            if (at == limit && left > buffer.length) {
                // The last of them is read, since a file lets itself be skipped beyond its end.
                long skipped = in.skip(left - 1);
                before += skipped;
                left -= skipped;
            }
            if (ended()) {
                throw new EndedEarlyException(position());
            }
            int taken = (int) Math.min(left, limit - at);
            at += taken;
            left -= taken;
        }
    }

    /** Gives an inflater more input; false at the end. */
    boolean feed(Inflater inflater) throws IOException {
        if (ended()) {
            return false;
        }
        inflater.setInput(buffer, at, limit - at);
        at = limit;
        return true;
    }

    /** Takes back what an inflater has left of its last input. */
    void takeBack(Inflater inflater) {
        at = limit - inflater.getRemaining();
    }

    private boolean fill() throws IOException {
        before += limit;
        at = 0;
        limit = 0;
        int got = in.read(buffer, 0, buffer.length);
        if (got <= 0) {
            return false;
        }
        limit = got;
        return true;
    }
}
