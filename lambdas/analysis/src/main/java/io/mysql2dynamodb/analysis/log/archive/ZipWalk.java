package io.mysql2dynamodb.analysis.log.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the members of a zip by going from one local header to the next (APPNOTE.TXT 6.3, 4.3.7). So a zip that is cut off
 * is read as far as it goes, members cannot overlap, and a stream is enough. Where a header does not tell its member's
 * size, the member is unpacked to find its end.
 */
final class ZipWalk {

    private static final long LOCAL_HEADER = 0x0403_4B50L;
    private static final long DESCRIPTOR = 0x0807_4B50L;
    private static final long CENTRAL_HEADER = 0x0201_4B50L;
    private static final long END = 0x0605_4B50L;
    private static final long END_64 = 0x0606_4B50L;
    private static final long EXTRA_DATA = 0x0806_4B50L;
    private static final long MAX_32 = 0xFFFF_FFFFL;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int SIZES_64 = 1;

    private final PackedInput in;
    private final Expansion expansion;
    private final int most;
    private final List<ZipMember> members = new ArrayList<>();
    private long unlisted;
    private String defect;

    /** What a local header says. */
    private record Header(byte[] name, int flags, int method, long crc, long packed, long unpacked) {

        boolean sizesFollow() {
            return (flags & SIZES_FOLLOW) != 0;
        }

        boolean encrypted() {
            return (flags & ENCRYPTED) != 0;
        }
    }

    ZipWalk(PackedInput in, Expansion expansion, int most) {
        this.in = in;
        this.expansion = expansion;
        this.most = most;
    }

    ZipListing list() throws IOException {
        try {
            while (defect == null && atHeader()) {
                member(header());
            }
        } catch (PackedInput.EndedEarlyException e) {
            defect = e.getMessage();
        }
        members.sort(Comparator.comparing(ZipMember::name).thenComparing(ZipMember::dataAt));
        return new ZipListing(members, unlisted, Optional.ofNullable(defect));
    }

    private boolean atHeader() throws IOException {
        long signature = in.u32();
        if (signature == DESCRIPTOR && in.position() == 4) {
            // A zip that was once to be split over several files begins with this mark.
            signature = in.u32();
        }
        if (signature == LOCAL_HEADER) {
            return true;
        }
        boolean afterMembers =
                signature == CENTRAL_HEADER || signature == END || signature == END_64 || signature == EXTRA_DATA;
        if (!afterMembers) {
            defect = "it is damaged at byte " + (in.position() - 4) + ": what follows there is no member";
        }
        return false;
    }

    private Header header() throws IOException {
        in.skip(2);
        int flags = in.u16();
        int method = in.u16();
        in.skip(4);
        long crc = in.u32();
        long packed = in.u32();
        long unpacked = in.u32();
        int nameLength = in.u16();
        int extraLength = in.u16();
        byte[] name = in.bytes(nameLength);
        long extraEnd = in.position() + extraLength;
        while (in.position() + 4 <= extraEnd) {
            int id = in.u16();
            int length = in.u16();
            long end = Math.min(extraEnd, in.position() + length);
            if (id == SIZES_64 && unpacked == MAX_32 && in.position() + 8 <= end) {
                unpacked = in.u64();
            }
            if (id == SIZES_64 && packed == MAX_32 && in.position() + 8 <= end) {
                packed = in.u64();
            }
            in.skip(end - in.position());
        }
        in.skip(extraEnd - in.position());
        return new Header(name, flags, method, crc, packed, unpacked);
    }

    private void member(Header header) throws IOException {
        String name = MemberName.shown(header.name());
        long dataAt = in.position();
        boolean unknownSize = header.sizesFollow() && header.packed() == 0;
        if (header.packed() < 0) {
            defect = "it is damaged at byte " + dataAt + ": a member's size cannot be";
            return;
        }
        if (!unknownSize) {
            OptionalLong crc =
                    header.sizesFollow() && header.crc() == 0 ? OptionalLong.empty() : OptionalLong.of(header.crc());
            add(new ZipMember(name, dataAt, header.packed(), header.method(), header.encrypted(), crc));
            in.skip(header.packed());
            if (header.sizesFollow()) {
                descriptor(header.packed(), header.unpacked());
            }
            return;
        }
        if (header.encrypted() || header.method() != ZipMember.DEFLATED) {
            add(new ZipMember(
                    name, dataAt, ZipMember.UNKNOWN, header.method(), header.encrypted(), OptionalLong.empty()));
            defect = "the end of its member " + name + " cannot be found, and what follows that member is not read";
            return;
        }
        unpacked(name, dataAt);
    }

    private void unpacked(String name, long dataAt) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            Optional<String> broken = inflate(inflater);
            long packed = broken.isPresent() ? Long.MAX_VALUE - dataAt : inflater.getBytesRead();
            if (broken.isPresent()) {
                add(new ZipMember(name, dataAt, packed, ZipMember.DEFLATED, false, OptionalLong.empty()));
                defect = "of its member " + name + ": " + broken.get() + ", and what follows that member is not found";
                return;
            }
            long crc = descriptor(packed, inflater.getBytesWritten());
            add(new ZipMember(name, dataAt, packed, ZipMember.DEFLATED, false, OptionalLong.of(crc)));
        } catch (PackedInput.EndedEarlyException e) {
            add(new ZipMember(name, dataAt, Long.MAX_VALUE - dataAt, ZipMember.DEFLATED, false, OptionalLong.empty()));
            throw e;
        } finally {
            inflater.end();
        }
    }

    /** Unpacks to nowhere; what is wrong, if anything is. */
    private Optional<String> inflate(Inflater inflater) throws IOException {
        byte[] nowhere = new byte[1 << 16];
        long begin = in.position();
        while (!inflater.finished()) {
            try {
                int got = inflater.inflate(nowhere);
                if (expansion.exceededBy(inflater.getBytesWritten(), in.position() - begin)) {
                    return Optional.of(expansion.defect());
                }
                if (got == 0 && inflater.needsDictionary()) {
                    return Optional.of("its packed bytes are damaged");
                }
            } catch (DataFormatException e) {
                return Optional.of("its packed bytes are damaged");
            }
            if (inflater.needsInput() && !inflater.finished() && !in.feed(inflater)) {
                throw new PackedInput.EndedEarlyException(in.position());
            }
        }
        in.takeBack(inflater);
        return Optional.empty();
    }

    /** Reads what follows a member whose sizes were not known when it was begun; its checksum. */
    private long descriptor(long packed, long unpacked) throws IOException {
        long first = in.u32();
        long crc = first == DESCRIPTOR ? in.u32() : first;
        long packed32 = in.u32();
        long unpacked32 = in.u32();
        if (packed32 != (packed & MAX_32)) {
            defect = "it is damaged at byte " + in.position() + ": a member's size is not that of its content";
        } else if (unpacked32 != (unpacked & MAX_32)) {
            // These were the halves of a size of 64 bits, and another follows.
            in.skip(8);
        }
        return crc;
    }

    private void add(ZipMember member) {
        if (members.size() < most) {
            members.add(member);
        } else {
            unlisted++;
        }
    }
}
