package io.mysql2dynamodb.projection.hostile;

import java.nio.charset.StandardCharsets;

/**
 * A contract that somebody careless or malicious might hand in.
 *
 * @param name what was done to it
 * @param file the bytes of the file
 * @param refused whether nothing else than a refusal is right; otherwise it may turn out to be harmless
 */
record HostileCase(String name, byte[] file, boolean refused) {

    static HostileCase refused(String name, String file) {
        return new HostileCase(name, file.getBytes(StandardCharsets.UTF_8), true);
    }

    static HostileCase perhaps(String name, String file) {
        return new HostileCase(name, file.getBytes(StandardCharsets.UTF_8), false);
    }
}
