package io.mysql2dynamodb.migration.copy;

import java.util.Arrays;

/**
 * A set of 64-bit fingerprints in open addressing: 8 to 32 bytes each, where a set of objects takes over 100.
 *
 * <p>A fingerprint seen twice is a suspicion, not a proof: two different keys can have the same one. Not thread-safe.
 */
final class KeyFingerprints {
    private static final long EMPTY = 0;
    private static final long INSTEAD_OF_EMPTY = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Adds a fingerprint; false when it was there already. */
    boolean add(long fingerprint) {
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        boolean added = place(slots, fingerprint == EMPTY ? INSTEAD_OF_EMPTY : fingerprint);
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(slot -> slot != EMPTY).forEach(slot -> place(larger, slot));
        slots = larger;
    }

    private static boolean place(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int slot = Long.hashCode(fingerprint * INSTEAD_OF_EMPTY) & mask;
        while (slots[slot] != EMPTY) {
            if (slots[slot] == fingerprint) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = fingerprint;
        return true;
    }
}
