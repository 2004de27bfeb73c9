package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.StatementReading;
import java.util.Optional;

/** Reads one statement's text: what it is, and of an access what it touches. */
@FunctionalInterface
public interface StatementPort {

    /**
     * @param text a statement as a log or a digest has it
     * @param database the default database of the session that sent it, where that is known
     */
    StatementReading reading(String text, Optional<String> database);
}
