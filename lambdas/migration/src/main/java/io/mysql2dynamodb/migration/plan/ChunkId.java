package io.mysql2dynamodb.migration.plan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Ids of chunks: readable, unique, and usable in file names and keys whatever the entity is called. */
final class ChunkId {
    private static final String KEPT = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private ChunkId() {}

    /** Such as {@code Orders/ORDER/00001}; bytes that a file name may not have are written as {@code =} and hex. */
    static String of(String table, String entity, int number) {
        return String.format(Locale.ROOT, "%s/%s/%05d", table, plain(entity), number);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            plain.append(KEPT.indexOf(c) >= 0 ? String.valueOf(c) : String.format(Locale.ROOT, "=%02X", b & 0xff));
        }
        return plain.toString();
    }
}
