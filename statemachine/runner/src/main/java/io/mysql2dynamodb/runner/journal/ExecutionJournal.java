package io.mysql2dynamodb.runner.journal;

import java.util.List;
import java.util.Optional;

/**
 * Durable, append-only record of executions. Every execution has named streams of lines. What was appended survives the
 * sudden death of the process; a line is there whole or not at all. Thread-safe.
 */
public interface ExecutionJournal {

    /** Names of all executions that were ever written, in no particular order. */
    List<String> executions();

    /** The whole lines of a stream; empty when there is none. Also while it is written. */
    List<String> read(String execution, String stream);

    /** Whether some living process writes this execution. */
    boolean claimed(String execution);

    /** Claims an execution for writing; empty when a living process has it, this one included. */
    Optional<Claim> claim(String execution);

    /** The right to write one execution, until closed or until the process ends. */
    interface Claim extends AutoCloseable {

        /**
         * Appends one line.
         *
         * @param force whether it must survive the sudden death of the machine, too
         */
        void append(String stream, String line, boolean force);

        @Override
        void close();
    }
}
