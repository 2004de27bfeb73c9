package io.mysql2dynamodb.sample;

/** Thrown when the sample shop is to be created in a database that has tables already. */
public final class DatabaseNotEmptyException extends RuntimeException {
    DatabaseNotEmptyException(String database, String table) {
        super("The database " + database + " has tables already (" + table
                + ", for one); name a database for the sample shop that is empty or does not exist.");
    }
}
