package io.mysql2dynamodb.migration.accounting;

import java.util.Map;

/** Whether quarantined rows were accepted beforehand, reason by reason. */
public final class Acceptance {

    private Acceptance() {}

    /**
     * Whether every reason was named, with at least as many rows as were found.
     *
     * @param found rows by reason
     * @param accepted the most rows by reason that the run's input accepts
     */
    public static boolean covers(Map<String, Long> found, Map<String, Long> accepted) {
        return found.entrySet().stream()
                .allMatch(reason -> reason.getValue() <= accepted.getOrDefault(reason.getKey(), 0L));
    }
}
