package io.mysql2dynamodb.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The memory that a run's process needed.
 *
 * @param heapMib the most that was left on its heap after a garbage collection, in MiB
 * @param residentMib the most that it had resident, in MiB; the heap grows with what the machine has
 */
record MemoryNeed(long heapMib, long residentMib) {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    /** Reads a log of {@code -Xlog:gc}. */
    static long heapAfterCollections(Path log) throws IOException {
        return COLLECTION
                .matcher(Files.readString(log))
                .results()
                .map((MatchResult found) -> found.group(2))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }
}
