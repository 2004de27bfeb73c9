package io.mysql2dynamodb.analysis.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream, as places in one array that holds all bytes from a mark on. So a record of several lines lies in
 * one piece, whatever the stream's reads give. The array grows with the record up to a bound; beyond it what was kept is
 * dropped and {@link #lost()} says so.
 *
 * <p>Places are valid until the next line is asked for; distances from the mark are valid as long as the mark stays.
 */
final class LineWindow {

    private static final int FIRST_SIZE = 1 << 18;

    /** What is still looked at of a line that is too long. */
    private static final int LINE_BEGINNING = 4_096;

    private final InputStream rest;
    private final int most;
    private byte[] bytes;
    private int limit;
    private int mark;
    private int start;
    private int end;
    private int next;
    private boolean terminated;
    private boolean lost;
    private boolean lineLost;
    private long read;

    /**
     * @param beginning what was already read of the stream
     * @param from where in it the first line begins
     * @param rest the stream after it; the caller closes it
     * @param most bytes that are kept at most
     */
    LineWindow(byte[] beginning, int from, InputStream rest, int most) {
        this.rest = rest;
        this.most = Math.max(most, 4 * LINE_BEGINNING);
        this.bytes = Arrays.copyOf(beginning, Math.max(beginning.length, Math.min(FIRST_SIZE, this.most)));
        this.limit = beginning.length;
        this.read = beginning.length;
        this.mark = from;
        this.next = from;
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        start = next;
        lost |= lineLost;
        lineLost = false;
        int at = start;
        while (true) {
            int found = lineFeed(bytes, at, limit);
            if (found >= 0) {
                end = found;
                next = found + 1;
                terminated = true;
                return true;
            }
            at = limit;
            if (limit == bytes.length) {
                at -= makeRoom();
            }
            int got = rest.read(bytes, limit, bytes.length - limit);
            if (got < 0) {
                return lastLine();
            }
            limit += got;
            read += got;
        }
    }

    /** Goes to what is left after the last line feed; after that, to the end, of which nothing else is told. */
    private boolean lastLine() {
        end = limit;
        next = limit;
        if (start == limit) {
            return false;
        }
        terminated = false;
        return true;
    }

    /** From now on all bytes from this line's start on are kept, and no others. */
    void keep() {
        mark = start;
        lost = false;
    }

    /** Whether bytes since the mark are lost because they were too many, those of this line not reckoned. */
    boolean lost() {
        return lost;
    }

    /** Whether bytes of this line are lost because they were too many. */
    boolean lineLost() {
        return lineLost;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The mark's place. */
    int mark() {
        return mark;
    }

    /** The place of the line's first byte. */
    int start() {
        return start;
    }

    /** The place after the line's last byte, without its line feed. */
    int end() {
        return end;
    }

    /** Whether the last line that there was ended with a line feed, and not with the stream. */
    boolean terminated() {
        return terminated;
    }

    /** Bytes read from the stream so far, those that were already read before among them. */
    long read() {
        return read;
    }

    /** Moves what is kept to the front, or else grows; returns by how much places became smaller. */
    private int makeRoom() {
        int moved = mark;
        if (mark > 0) {
            System.arraycopy(bytes, mark, bytes, 0, limit - mark);
        } else if (bytes.length < most) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
        } else {
            return makeRoomByLoss();
        }
        limit -= moved;
        mark = 0;
        start -= moved;
        return moved;
    }

    /** Everything is full: the line is too long, or else the lines before it are. */
    private int makeRoomByLoss() {
        if (start > most / 2) {
            lost = true;
            mark = start;
            return makeRoom();
        }
        lineLost = true;
        int before = limit;
        limit = Math.min(limit, start + LINE_BEGINNING);
        return before - limit;
    }

    private static int lineFeed(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }
}
