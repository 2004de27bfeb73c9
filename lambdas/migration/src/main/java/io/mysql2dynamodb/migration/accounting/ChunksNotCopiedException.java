package io.mysql2dynamodb.migration.accounting;

import java.util.List;

/** Chunks of the manifest are not copied to their end with the run's contract. */
public final class ChunksNotCopiedException extends RuntimeException {
    private static final int SHOWN = 10;

    ChunksNotCopiedException(List<String> chunks) {
        super(chunks.size() + " chunk(s) are not copied to their end: "
                + String.join(", ", chunks.subList(0, Math.min(SHOWN, chunks.size())))
                + (chunks.size() > SHOWN ? " and more" : "")
                + ". Resume the run: the chunks that are missing are copied");
    }
}
