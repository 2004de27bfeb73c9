package io.mysql2dynamodb.local.command;

import java.util.Optional;

/** The sample shop's contract. */
public final class SampleContract {

    private SampleContract() {}

    public static String text() {
        return ContractFile.of(Optional.empty()).text();
    }
}
