package io.mysql2dynamodb.source;

/** The database that is to be dropped after a trial holds tables of somebody else. Nothing was changed. */
public final class ScratchDatabaseTakenException extends SourceException {

    ScratchDatabaseTakenException(String message) {
        super(message);
    }
}
