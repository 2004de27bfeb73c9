package io.mysql2dynamodb.embedded;

import java.util.Optional;

/**
 * The embedded servers of one run, as far as it has any.
 *
 * @param mySql the source, unless the run reads a MySQL of the user's
 * @param dynamoDb the target, unless the run writes to an endpoint of the user's
 */
public record Servers(Optional<RunningMySql> mySql, Optional<RunningDynamoDb> dynamoDb) {
    /** A run without embedded servers. */
    public static final Servers NONE = new Servers(Optional.empty(), Optional.empty());

    /** These servers and this MySQL. */
    public Servers with(RunningMySql started) {
        return new Servers(Optional.of(started), dynamoDb);
    }

    /** These servers and this DynamoDB Local. */
    public Servers with(RunningDynamoDb started) {
        return new Servers(mySql, Optional.of(started));
    }

    /** Ends those that still run; their data stays. */
    public void stop() {
        try {
            mySql.ifPresent(RunningMySql::stop);
        } finally {
            dynamoDb.ifPresent(RunningDynamoDb::stop);
        }
    }

    /** Ends those that still run and removes their folders. */
    public void stopAndDelete() {
        try {
            mySql.ifPresent(RunningMySql::stopAndDelete);
        } finally {
            dynamoDb.ifPresent(RunningDynamoDb::stopAndDelete);
        }
    }
}
