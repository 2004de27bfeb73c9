package io.mysql2dynamodb.analysis.log.archive;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file in a zip, by its local header.
 *
 * @param name its name, made safe to print
 * @param dataAt where in the zip its packed bytes begin
 * @param packed how many they are; {@link #UNKNOWN} where that is told only behind them, and they do not show it
 * @param method how it is packed: 0 not at all, 8 by deflate
 * @param encrypted whether a password is needed
 * @param crc checksum of the unpacked bytes, where it is told
 */
public record ZipMember(String name, long dataAt, long packed, int method, boolean encrypted, OptionalLong crc) {

    /** The size of a member whose end cannot be found. */
    static final long UNKNOWN = -1;

    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** Whether it is only a folder. */
    public boolean isFolder() {
        return name.endsWith("/");
    }

    /** Why it cannot be read; empty if it can. */
    public Optional<String> obstacle() {
        if (encrypted) {
            return Optional.of("it is encrypted: unpack it with its password, and give it unpacked");
        }
        if (packed == UNKNOWN) {
            return Optional.of(
                    "its size is told only behind it, and its end cannot be found: pack it again, by deflate");
        }
        return method == STORED || method == DEFLATED
                ? Optional.empty()
                : Optional.of("it is packed by method " + method + " of zip, which is not read: pack it by deflate");
    }
}
