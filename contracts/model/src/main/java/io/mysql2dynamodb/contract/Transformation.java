package io.mysql2dynamodb.contract;

import java.util.Optional;

/** The last step on an attribute's value. */
public sealed interface Transformation {

    /** The text with placeholders, of the transformations that are such a text. */
    default Optional<String> template() {
        return Optional.empty();
    }

    /** {@code string-format}: text with placeholders. */
    record StringFormat(String format) implements Transformation {
        @Override
        public Optional<String> template() {
            return Optional.of(format);
        }
    }

    /** {@code static}, as other tools write it: a constant, with placeholders allowed. */
    record Static(String value) implements Transformation {
        @Override
        public Optional<String> template() {
            return Optional.of(value);
        }
    }

    /** {@code template}, as other tools write it: text with placeholders. */
    record Template(String text) implements Transformation {
        @Override
        public Optional<String> template() {
            return Optional.of(text);
        }
    }

    /** {@code date-format}: a date re-written by a pattern, parsed by {@code sourceFormat} if given. */
    record DateFormat(String format, Optional<String> sourceFormat) implements Transformation {}

    /** {@code number-format}: a number rounded HALF_UP to a pattern. */
    record NumberFormat(String format) implements Transformation {}

    /** {@code json-parse}: text parsed as strict RFC 8259 JSON. */
    record JsonParse() implements Transformation {}
}
