package io.mysql2dynamodb.analysis.log.archive;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one member of a zip. */
final class ZipMemberStream extends UnpackingStream {

    private final PackedInput in;
    private final ZipMember member;
    private final Expansion expansion;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long unpacked;
    private boolean ended;

    /** @param in the zip, at the beginning of the member's packed bytes */
    ZipMemberStream(PackedInput in, ZipMember member, Expansion expansion) {
        this.in = in;
        this.member = member;
        this.expansion = expansion;
    }

    @Override
    public long packedBytes() {
        return in.position() - member.dataAt();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int got;
        try {
            got = member.method() == ZipMember.STORED ? stored(into, offset, length) : inflated(into, offset, length);
        } catch (PackedInput.EndedEarlyException e) {
            return end(e.getMessage());
        } catch (DataFormatException e) {
            return end("its packed bytes are damaged before byte " + in.position() + " of the zip");
        }
        if (got < 0) {
            ended = true;
            if (member.crc().isPresent() && member.crc().getAsLong() != crc.getValue()) {
                defect("its checksum does not match: something in it is damaged");
            }
            return -1;
        }
        crc.update(into, offset, got);
        unpacked += got;
        if (expansion.exceededBy(unpacked, packedBytes())) {
            end(expansion.defect());
        }
        return got;
    }

    @Override
    public void close() {
        ended = true;
        inflater.end();
    }

    private int stored(byte[] into, int offset, int length) throws IOException {
        long left = member.packed() - packedBytes();
        if (left <= 0) {
            return -1;
        }
        int got = in.read(into, offset, (int) Math.min(length, left));
        if (got < 0) {
            throw new PackedInput.EndedEarlyException(in.position());
        }
        return got;
    }

    private int inflated(byte[] into, int offset, int length) throws IOException, DataFormatException {
        while (true) {
            int got = inflater.inflate(into, offset, length);
            if (got > 0) {
                return got;
            }
            if (inflater.finished()) {
                in.takeBack(inflater);
                return -1;
            }
            if (inflater.needsDictionary()) {
                throw new DataFormatException("a dictionary is no part of a zip");
            }
            if (!in.feed(inflater)) {
                throw new PackedInput.EndedEarlyException(in.position());
            }
        }
    }

    private int end(String found) {
        cutOff(found);
        ended = true;
        return -1;
    }
}
