package io.mysql2dynamodb.target;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a set of keys adds up to: the sum, modulo 2^128, of a hash of each. Sums of parts add up to the sum of the whole in
 * any order, so two sets that were read by parts and in different orders can be compared without keeping either: equal sets
 * have equal sums, and different sets have equal ones with a probability of 2^-128.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record KeySum(long high, long low) {

    /** The sum of no keys. */
    public static final KeySum NONE = new KeySum(0, 0);

    /** The sum of one key: the first 128 bits of SHA-256 over the names, types and values of its attributes. */
    public static KeySum of(ItemKey key) {
        Adder one = new Adder();
        one.add(key);
        return one.sum();
    }

    /** The sum of both sets, which have no key in common. */
    public KeySum plus(KeySum other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new KeySum(high + other.high + carry, sum);
    }

    /** Adds keys up one by one. Used by one thread. */
    public static final class Adder {
        private static final int DIGEST_BYTES = 32;

        private final MessageDigest digest = sha256();
        private final ByteBuffer hash = ByteBuffer.allocate(DIGEST_BYTES);
        private KeySum sum = NONE;

        /** Adds a key that was not added before. */
        public void add(ItemKey key) {
            Map<String, AttributeValue> attributes = key.attributes();
            (attributes.size() == 1 ? attributes : new TreeMap<>(attributes)).forEach(this::digest);
            hash.clear().put(digest.digest()).flip();
            sum = sum.plus(new KeySum(hash.getLong(), hash.getLong()));
        }

        /** The sum of all so far. */
        public KeySum sum() {
            return sum;
        }

        /** Each text with its length before it, so that no two keys give the same bytes. */
        private void digest(String name, AttributeValue value) {
            text(name.getBytes(StandardCharsets.UTF_8));
            switch (value.type()) {
                case S -> typed('S', value.s().getBytes(StandardCharsets.UTF_8));
                case N -> typed('N', value.n().getBytes(StandardCharsets.UTF_8));
                default -> typed('B', value.b().asByteArrayUnsafe());
            }
        }

        private void typed(char type, byte[] bytes) {
            digest.update((byte) type);
            text(bytes);
        }

        /** A key attribute has 2,048 bytes at most, a name 255. */
        private void text(byte[] bytes) {
            digest.update((byte) (bytes.length >>> Byte.SIZE));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
