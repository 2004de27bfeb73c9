package io.mysql2dynamodb.analysis.check;

import java.util.List;
import java.util.Optional;

/**
 * What stage 1 was given to work with.
 *
 * @param database the database's name; empty where none was named
 * @param structure where the structure is read from, such as a connection or files of answers
 * @param workload where the workload is seen: logs, log tables, digests, a file of stated rates; by name
 * @param files files that were named, logs as well as answers and rates
 */
public record AnalysisInputs(
        String database, Optional<String> structure, List<String> workload, List<GivenFile> files) {

    public AnalysisInputs {
        workload = List.copyOf(workload);
        files = List.copyOf(files);
    }

    /**
     * A file that was named.
     *
     * @param name its name, as given
     * @param content whether there is anything in it; empty where it cannot be read
     */
    public record GivenFile(String name, Optional<Boolean> content) {}
}
