package io.mysql2dynamodb.analysis.log;

import java.util.List;

/**
 * What reading one input came to.
 *
 * @param logs the logs in it, in the order in which they were read: one of a plain file, several of an archive
 * @param skipped what was not read, each with its reason
 */
public record LogReading(List<LogSummary> logs, List<SkippedInput> skipped) {

    public LogReading {
        logs = List.copyOf(logs);
        skipped = List.copyOf(skipped);
    }
}
