package io.mysql2dynamodb.analysis.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One question to the source database. It has no parameters, so that somebody else can ask it too: values stand in it as
 * literals.
 *
 * @param id what it asks for, unique in an analysis and the same in every analysis of the same database, such as
 *     {@code columns} or {@code profile/orders}
 * @param sql one SELECT that only reads
 * @param columns how many columns its answer has
 */
public record Question(String id, String sql, int columns) {

    private static final int FINGERPRINT_BYTES = 8;

    /** Tells an answer to another text of the same question apart: 16 hexadecimal digits. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((columns + " " + sql).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
