package io.mysql2dynamodb.analysis.document;

import java.util.Locale;

/** Constants of the records in the words of a sentence. */
final class Words {

    private Words() {}

    /** {@code GENERAL_LOG} is {@code general log}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Inline yes(boolean value) {
        return Inline.plain(value ? "yes" : "");
    }
}
