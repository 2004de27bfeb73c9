package io.mysql2dynamodb.phase;

import java.util.Arrays;
import java.util.Optional;

/** Where an application stands on its way from MySQL to DynamoDB. Phases are walked one step at a time, either way. */
public enum MigrationPhase {
    /** MySQL only; DynamoDB may be filled by the backfill. */
    MYSQL_ONLY(1),
    /** Writes go to MySQL first, then to DynamoDB; reads are answered by MySQL. */
    DUAL_WRITE(2),
    /** As before, and each read is repeated on DynamoDB in shadow. */
    DUAL_READ(3),
    /** Writes go to both; reads are answered by DynamoDB, with MySQL in shadow. */
    DYNAMODB_READ(4),
    /** DynamoDB only. */
    DYNAMODB_ONLY(5);

    private final int number;

    MigrationPhase(int number) {
        this.number = number;
    }

    /** The phase's number, from 1 to 5. */
    public int number() {
        return number;
    }

    /** The phase of a number; empty unless it is 1 to 5. */
    public static Optional<MigrationPhase> ofNumber(int number) {
        return Arrays.stream(values()).filter(phase -> phase.number == number).findFirst();
    }

    /** Whether one step leads from this phase to the other. */
    public boolean mayMoveTo(MigrationPhase other) {
        return Math.abs(number - other.number) == 1;
    }

    public boolean writesMySql() {
        return this != DYNAMODB_ONLY;
    }

    public boolean writesDynamoDb() {
        return this != MYSQL_ONLY;
    }

    /** Whether reads are answered by DynamoDB rather than MySQL. */
    public boolean answersFromDynamoDb() {
        return compareTo(DYNAMODB_READ) >= 0;
    }

    /** Whether each read is repeated on the other database and compared. */
    public boolean readsInShadow() {
        return this == DUAL_READ || this == DYNAMODB_READ;
    }
}
