package io.mysql2dynamodb.migration.copy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several source rows map to one item key. Nothing chooses between them: the contract's key must tell them apart, or the
 * rows must be mended in the source.
 */
public final class DuplicateKeyException extends RuntimeException {
    private static final int SHOWN = 5;

    DuplicateKeyException(String chunk, List<DuplicateKey> duplicates) {
        super("chunk " + chunk + ": several rows map to the same item key: " + shown(duplicates)
                + ". Make the key of this entity tell its rows apart, or remove the duplicates in the source; all"
                + " pairs are in the chunk's quarantine file");
    }

    private static String shown(List<DuplicateKey> duplicates) {
        String pairs =
                duplicates.stream().limit(SHOWN).map(DuplicateKey::toString).collect(Collectors.joining("; "));
        return duplicates.size() > SHOWN ? pairs + "; and " + (duplicates.size() - SHOWN) + " more" : pairs;
    }
}
