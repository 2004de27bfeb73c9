package io.mysql2dynamodb.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract by which the sample shop is migrated: {@code contracts/migrationContract.json}, packed with it. */
public final class SampleContract {
    private SampleContract() {}

    /** The contract's JSON text. */
    public static String json() {
        try (InputStream contract = SampleContract.class.getResourceAsStream("migrationContract.json")) {
            return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packed migrationContract.json", e);
        }
    }
}
