package io.mysql2dynamodb.analysis.offline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the answer to one question stands.
 *
 * @param id the question
 * @param fingerprint the text of the question
 * @param file the file
 * @param offset bytes before its first row
 * @param line lines before its first row
 * @param rows how many rows it has
 * @param refusal what the server said instead of an answer, if it gave none
 */
record GivenAnswer(
        String id, String fingerprint, Path file, long offset, long line, long rows, Optional<Refusal> refusal) {

    /**
     * A refusal.
     *
     * @param reason what the server said
     * @param forWantOfPrivilege whether a GRANT would help
     */
    record Refusal(String reason, boolean forWantOfPrivilege) {}
}
