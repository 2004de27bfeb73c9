package io.mysql2dynamodb.platform.quarantine;

import java.util.Optional;

/**
 * One reason for which a row cannot be an item.
 *
 * @param code the reason's fixed word, {@code missing-key} for instance
 * @param column the offending source column, if one can be named
 * @param attribute the attribute concerned, if one can be named
 * @param text the reason for people
 */
public record QuarantineReason(String code, Optional<String> column, Optional<String> attribute, String text) {}
