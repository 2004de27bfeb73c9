package io.mysql2dynamodb.local.command;

import java.util.Optional;

/** The sample shop's contract. */
final class SampleContract {

    private SampleContract() {}

    static String text() {
        return ContractFile.of(Optional.empty()).text();
    }
}
