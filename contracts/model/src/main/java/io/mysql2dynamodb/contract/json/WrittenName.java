package io.mysql2dynamodb.contract.json;

import java.util.Locale;

/** Enum constants as the file writes them: {@code SINGLE_ENTITY} is {@code single-entity} or {@code single_entity}. */
final class WrittenName {

    private WrittenName() {}

    static String hyphenated(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String written) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
