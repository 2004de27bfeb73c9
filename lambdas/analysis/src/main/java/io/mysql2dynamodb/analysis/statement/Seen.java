package io.mysql2dynamodb.analysis.statement;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Figures of one execution that its normalised statement does not keep. Immutable. */
public final class Seen {

    /** Nothing was seen. */
    public static final Seen NOTHING = new Seen(-1, -1, new int[0]);

    private final long limit;
    private final long offset;
    private final int[] lengths;

    /**
     * @param limit the limit, or -1
     * @param offset the offset, or -1
     * @param lengths for each condition of the shape the length of the list behind its IN, or 0
     */
    Seen(long limit, long offset, int[] lengths) {
        this.limit = limit;
        this.offset = offset;
        this.lengths = lengths;
    }

    /** The statement's own limit, if it has one that is a number. */
    public OptionalLong limit() {
        return limit < 0 ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** The statement's own offset, if it has one that is a number. */
    public OptionalLong offset() {
        return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
    }

    /** How many values the list behind the IN of a condition has, if it is one and that is known. */
    public OptionalInt listLength(int condition) {
        boolean known = condition < lengths.length && lengths[condition] > 0;
        return known ? OptionalInt.of(lengths[condition]) : OptionalInt.empty();
    }

    /** For each condition the larger of a length and of the one seen; the same array where none is larger. */
    int[] longest(int[] known) {
        int[] longest = known.length >= lengths.length ? known : Arrays.copyOf(known, lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            longest[i] = Math.max(longest[i], lengths[i]);
        }
        return longest;
    }
}
