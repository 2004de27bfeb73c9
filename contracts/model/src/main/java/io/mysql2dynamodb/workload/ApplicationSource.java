package io.mysql2dynamodb.workload;

import java.util.List;

/**
 * What reading the application's source code adds to the workload: the third branch of stage 1.
 *
 * @param archive the key of the archive that was read
 * @param calls places in the code that send a pattern
 */
public record ApplicationSource(String archive, List<Call> calls) {

    public ApplicationSource {
        calls = List.copyOf(calls);
    }

    /**
     * A place in the code.
     *
     * @param pattern the id of the pattern that it sends
     * @param place file and line
     */
    public record Call(String pattern, String place) {}
}
