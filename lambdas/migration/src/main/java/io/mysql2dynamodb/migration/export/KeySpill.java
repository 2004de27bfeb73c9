package io.mysql2dynamodb.migration.export;

import io.mysql2dynamodb.target.ItemKey;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds item keys that occur twice among any number, in bounded memory: the SHA-256 of every key goes to the disk, into a
 * file by its first byte; at the end each file is sorted by itself, or divided again by the next byte where it is too large
 * for that. Thread-safe while keys are added.
 */
final class KeySpill implements AutoCloseable {

    private static final int BUCKETS = 256;
    private static final int BUFFER = 1 << 12;
    private static final int DIGEST = 32;

    private final Path folder;
    private final long mostBytes;
    private final Bucket[] buckets = new Bucket[BUCKETS];

    /**
     * @param folder where the files go; they are removed as they are read
     * @param mostBytes bytes of digests that are sorted in memory at a time
     */
    KeySpill(Path folder, long mostBytes) throws IOException {
        this.folder = folder;
        this.mostBytes = mostBytes;
        Files.createDirectories(folder);
    }

    /** A key's digest; equal keys have equal ones, and no two different keys are known to. */
    static byte[] digest(ItemKey key) {
        MessageDigest digest = LineFile.sha256();
        for (Map.Entry<String, AttributeValue> part : key.attributes().entrySet()) {
            AttributeValue value = part.getValue();
            byte[] bytes =
                    switch (value.type()) {
                        case S -> value.s().getBytes(StandardCharsets.UTF_8);
                        case N -> value.n().getBytes(StandardCharsets.US_ASCII);
                        default -> value.b().asByteArrayUnsafe();
                    };
            // the length keeps ("ab","c") and ("a","bc") apart
            for (int shift = 24; shift >= 0; shift -= 8) {
                digest.update((byte) (bytes.length >>> shift));
            }
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** Adds a key. */
    synchronized void add(byte[] digest) throws IOException {
        bucket(buckets, folder, digest[0]).out.write(digest);
    }

    /** The digests that were added more than once, each once, at most so many. Ends the adding. */
    synchronized List<byte[]> repeated(int most) throws IOException {
        close();
        List<byte[]> repeated = new ArrayList<>();
        for (Bucket bucket : buckets) {
            if (bucket != null) {
                collect(bucket.file, 1, most, repeated);
            }
        }
        return repeated;
    }

    private void collect(Path file, int depth, int most, List<byte[]> repeated) throws IOException {
        if (Files.size(file) > mostBytes) {
            divide(file, depth, most, repeated);
            return;
        }
        byte[] all = Files.readAllBytes(file);
        Files.delete(file);
        byte[][] digests = new byte[all.length / DIGEST][];
        for (int i = 0; i < digests.length; i++) {
            digests[i] = Arrays.copyOfRange(all, i * DIGEST, (i + 1) * DIGEST);
        }
        Arrays.sort(digests, Arrays::compareUnsigned);
        for (int i = 1; i < digests.length && repeated.size() < most; i++) {
            boolean again = Arrays.equals(digests[i - 1], digests[i]);
            boolean known = i > 1 && Arrays.equals(digests[i - 2], digests[i]);
            if (again && !known) {
                repeated.add(digests[i]);
            }
        }
    }

    private void divide(Path file, int depth, int most, List<byte[]> repeated) throws IOException {
        if (depth == DIGEST) {
            // one digest over and over
            try (InputStream in = Files.newInputStream(file)) {
                repeated.add(in.readNBytes(DIGEST));
            }
            Files.delete(file);
            return;
        }
        Bucket[] parts = new Bucket[BUCKETS];
        Path inside = file.resolveSibling(file.getFileName() + "-");
        Files.createDirectories(inside);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (byte[] digest = in.readNBytes(DIGEST); digest.length == DIGEST; digest = in.readNBytes(DIGEST)) {
                bucket(parts, inside, digest[depth]).out.write(digest);
            }
        } finally {
            closeAll(parts);
        }
        Files.delete(file);
        for (Bucket part : parts) {
            if (part != null) {
                collect(part.file, depth + 1, most, repeated);
            }
        }
    }

    private static Bucket bucket(Bucket[] buckets, Path folder, byte first) throws IOException {
        int index = first & 0xff;
        if (buckets[index] == null) {
            Path file = folder.resolve(Integer.toHexString(index));
            buckets[index] = new Bucket(file, new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }
        return buckets[index];
    }

    private static void closeAll(Bucket[] buckets) throws IOException {
        for (Bucket bucket : buckets) {
            if (bucket != null) {
                bucket.out.close();
            }
        }
    }

    private record Bucket(Path file, OutputStream out) {}

    @Override
    public synchronized void close() throws IOException {
        closeAll(buckets);
    }
}
