package io.mysql2dynamodb.catalog;

import java.util.Optional;

/**
 * Something that the analysis could not see. The analysis goes on without it and says so.
 *
 * @param subject what is missing, such as {@code triggers} or {@code the rows of orders}
 * @param reason why
 * @param remedy the GRANT or setting that would give it, if one would
 */
public record Gap(String subject, String reason, Optional<String> remedy) {}
