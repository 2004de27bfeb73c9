package io.mysql2dynamodb.analysis.log.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), all members one after another: rotated logs are often put together like that. Java's own stream
 * takes further members only if the stream below says how much is available, which one over a network need not.
 */
public final class GzipStream extends UnpackingStream {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final PackedInput in;
    private final Expansion expansion;
    private final LongSupplier packedBytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean inMember;
    private boolean ended;
    private boolean anyMember;
    private long unpacked;

    /** @param packed the gzip; it is not closed */
    public GzipStream(InputStream packed, Expansion expansion) {
        this.in = new PackedInput(packed);
        this.expansion = expansion;
        this.packedBytes = in::position;
    }

    /** A gzip that is unpacked itself, and whose expansion is reckoned from the outermost bytes on. */
    public GzipStream(InputStream packed, Expansion expansion, UnpackingStream outer) {
        this.in = new PackedInput(packed);
        this.expansion = expansion;
        this.packedBytes = outer::packedBytes;
    }

    @Override
    public long packedBytes() {
        return packedBytes.getAsLong();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                if (!inMember) {
                    beginMember();
                } else {
                    int got = inflate(into, offset, length);
                    if (got > 0) {
                        return got;
                    }
                }
            }
        } catch (PackedInput.EndedEarlyException e) {
            end(e.getMessage());
        }
        return -1;
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        int got;
        try {
            got = inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            end("its packed bytes are damaged before byte " + in.position());
            return 0;
        }
        if (got > 0) {
            crc.update(into, offset, got);
            unpacked += got;
            if (expansion.exceededBy(unpacked, packedBytes())) {
                end(expansion.defect());
            }
            return got;
        }
        if (inflater.finished()) {
            in.takeBack(inflater);
            endMember();
        } else if (inflater.needsDictionary()) {
            end("its packed bytes are damaged before byte " + in.position());
        } else if (!in.feed(inflater)) {
            throw new PackedInput.EndedEarlyException(in.position());
        }
        return 0;
    }

    private void beginMember() throws IOException {
        if (anyMember && onlyPaddingIsLeft()) {
            ended = true;
            return;
        }
        if (in.u8() != 0x1F || in.u8() != 0x8B || in.u8() != 8) {
            defect("the bytes after its end, from " + in.position() + " on, are no gzip and are not read");
            ended = true;
            return;
        }
        int flags = in.u8();
        in.skip(6);
        if ((flags & EXTRA) != 0) {
            in.skip(in.u16());
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            in.skip(2);
        }
        inflater.reset();
        crc.reset();
        inMember = true;
        anyMember = true;
    }

    private void endMember() throws IOException {
        inMember = false;
        long expectedCrc = in.u32();
        long expectedSize = in.u32();
        if (expectedCrc != crc.getValue() || expectedSize != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            defect("its checksum does not match: something in it is damaged");
        }
    }

    /** Tapes and some tools fill up with zeros. */
    private boolean onlyPaddingIsLeft() throws IOException {
        while (!in.ended()) {
            if (!in.skipZero()) {
                return false;
            }
        }
        return true;
    }

    private void skipText() throws IOException {
        while (in.u8() != 0) {
            // a name or a comment, of no use here
        }
    }

    private void end(String found) {
        cutOff(found);
        ended = true;
    }
}
