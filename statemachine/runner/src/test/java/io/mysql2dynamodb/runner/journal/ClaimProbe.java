package io.mysql2dynamodb.runner.journal;

import java.nio.file.Path;

/** The other process of {@link FolderJournalTest}: prints whether it sees an execution claimed. */
final class ClaimProbe {

    private ClaimProbe() {}

    /**
     * Looks at one execution.
     *
     * @param args folder and execution
     */
    public static void main(String[] args) {
        System.out.print(new FolderJournal(Path.of(args[0])).claimed(args[1]));
    }
}
