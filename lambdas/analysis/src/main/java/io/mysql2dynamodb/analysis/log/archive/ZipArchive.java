package io.mysql2dynamodb.analysis.log.archive;

import java.io.IOException;
import java.io.InputStream;

/** A zip that can be opened as often as it takes to read its members in the order of their names. Not for several threads. */
public final class ZipArchive implements AutoCloseable {

    private final Opening opening;
    private final Expansion expansion;
    private InputStream stream;
    private PackedInput in;

    /** Opens the zip at its beginning. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    public ZipArchive(Opening opening, Expansion expansion) {
        this.opening = opening;
        this.expansion = expansion;
    }

    /**
     * What is in it.
     *
     * @param most how many members are listed at most
     */
    public ZipListing list(int most) throws IOException {
        return new ZipWalk(at(0), expansion, most).list();
    }

    /** The content of a member; valid until the next is opened. */
    public UnpackingStream open(ZipMember member) throws IOException {
        return new ZipMemberStream(at(member.dataAt()), member, expansion);
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }

    /** Goes on where possible: in most zips the order of the members is that of their names. */
    private PackedInput at(long position) throws IOException {
        if (in == null || in.position() > position) {
            close();
            stream = opening.open();
            in = new PackedInput(stream);
        }
        in.skip(position - in.position());
        return in;
    }
}
