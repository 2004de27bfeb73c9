package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.MigrationContract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a contract: equal contracts have equal hashes, however their files were laid out. */
public final class ContractHash {

    private ContractHash() {}

    /** SHA-256 of the text that {@link ContractWriter} writes, in lower-case hexadecimal. */
    public static String of(MigrationContract contract) {
        byte[] text = ContractWriter.write(contract).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
