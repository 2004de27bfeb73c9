package io.mysql2dynamodb.contract;

import java.util.OptionalLong;

/**
 * {@code billing}: tables are on-demand; these are the most request units per second they may use.
 *
 * @param maxReadUnits {@code max_read_request_units}, at least 1, if limited
 * @param maxWriteUnits {@code max_write_request_units}, at least 1, if limited
 */
public record ThroughputLimits(OptionalLong maxReadUnits, OptionalLong maxWriteUnits) {
    public static final ThroughputLimits NONE = new ThroughputLimits(OptionalLong.empty(), OptionalLong.empty());
}
