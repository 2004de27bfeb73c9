package io.mysql2dynamodb.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that a run's process needed.
 *
 * @param heapMib the most that was left on its heap when a cycle of collections had ended, in MiB: collections of the young
 *     generation alone leave garbage, the more the longer a run takes
 * @param residentMib the most that it had resident, in MiB; the heap grows with what the machine has
 */
record MemoryNeed(long heapMib, long residentMib) {
    private static final Pattern COLLECTION = Pattern.compile("Pause (.*?) (\\d+)M->(\\d+)M\\(");

    /** Reads a log of {@code -Xlog:gc} of G1: a cycle ends with its last mixed collection, or with a full one. */
    static long heapAfterCycles(Path log) throws IOException {
        List<Long> afterAny = new ArrayList<>(List.of(0L));
        List<Long> afterCycles = new ArrayList<>();
        boolean within = false;
        Matcher collection = COLLECTION.matcher(Files.readString(log));
        while (collection.find()) {
            long left = Long.parseLong(collection.group(3));
            boolean mixed = collection.group(1).contains("(Mixed)")
                    || collection.group(1).startsWith("Full");
            if (mixed && within) {
                afterCycles.set(afterCycles.size() - 1, left);
            } else if (mixed) {
                afterCycles.add(left);
            }
            within = mixed;
            afterAny.add(left);
        }
        List<Long> judged = afterCycles.isEmpty() ? afterAny : afterCycles;
        return judged.stream().mapToLong(Long::longValue).max().orElseThrow();
    }
}
