package io.mysql2dynamodb.reporting.summary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a run stands. */
public enum Verdict {
    /** Everything was copied and every item was verified. */
    @JsonProperty("clean")
    CLEAN,
    /** As clean, but for quarantined rows that somebody accepted. */
    @JsonProperty("clean-with-accepted-quarantine")
    CLEAN_WITH_ACCEPTED_QUARANTINE,
    /** The verification found differences. */
    @JsonProperty("differences")
    DIFFERENCES,
    /** The run ended before everything was verified, without an error. */
    @JsonProperty("incomplete")
    INCOMPLETE,
    /** The run failed. */
    @JsonProperty("failed")
    FAILED;

    /** Whether the copy can be relied on. */
    public boolean isClean() {
        return this == CLEAN || this == CLEAN_WITH_ACCEPTED_QUARANTINE;
    }
}
