package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.NumberPadding;
import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.source.Unreadable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A part of a text with placeholders. */
sealed interface TextPart {

    /** The part's text, or null for NULL, which makes the whole text NULL. */
    String text(RootRow row, Finals finals);

    /** Whether what the part inserts was refused already. */
    default boolean refusedBefore(RootRow row, Finals finals) {
        return false;
    }

    /**
     * Checks the types that the server reports.
     *
     * @throws ExpressionTypeException a value of that type has no text form
     */
    default void requireForms(RootRow typed) {}

    /** Text that stands for itself. */
    record Fixed(String text) implements TextPart {
        @Override
        public String text(RootRow row, Finals finals) {
            return text;
        }
    }

    /** The final value of another attribute. */
    record OfAttribute(int attribute, String name, Inserted inserted) implements TextPart {
        @Override
        public boolean refusedBefore(RootRow row, Finals finals) {
            return finals.refused(attribute);
        }

        @Override
        public String text(RootRow row, Finals finals) {
            AttributeValue value = finals.value(attribute);
            if (value == null) {
                return null;
            }
            return switch (value.type()) {
                case S -> inserted.apply(name, value.s());
                case N -> inserted.apply(name, value.n());
                case BOOL -> inserted.apply(name, value.bool().toString());
                default ->
                    throw new RefusedValue(
                            ReasonCode.TYPE_MISMATCH,
                            "{" + name + "} is of type " + value.type() + " and has no text form");
            };
        }
    }

    /** A value of the row that is not an attribute. */
    record OfRaw(RawValue raw, PerType<Function<Object, String>> form, Inserted inserted) implements TextPart {

        static OfRaw of(RawValue raw, ZeroDate zeroDate, Inserted inserted) {
            return new OfRaw(raw, new PerType<>(raw, type -> ColumnTexts.of(type, zeroDate), "text form"), inserted);
        }

        @Override
        public boolean refusedBefore(RootRow row, Finals finals) {
            return raw.refusedBefore(row);
        }

        @Override
        public void requireForms(RootRow typed) {
            form.requireFor(typed);
        }

        @Override
        public String text(RootRow row, Finals finals) {
            Object value = raw.read(row);
            if (value instanceof Unreadable unreadable) {
                throw new RefusedValue(ReasonCode.UNREADABLE_TEXT, raw.label() + ": " + unreadable.why());
            }
            String text = value == null ? null : form.of(row).apply(value);
            return text == null ? null : inserted.apply(raw.label(), text);
        }
    }

    /**
     * What is done to a text before it is inserted.
     *
     * @param padding how a number is padded, if asked
     * @param escape whether the delimiter {@code #} is doubled
     */
    record Inserted(Optional<NumberPadding> padding, boolean escape) {

        static final Inserted AS_IT_IS = new Inserted(Optional.empty(), false);

        String apply(String name, String text) {
            String padded = padding.isPresent() ? padded(name, text, padding.get()) : text;
            return escape ? padded.replace("#", "##") : padded;
        }

        private static String padded(String name, String text, NumberPadding padding) {
            if (!DynamoNumbers.strict(text)) {
                throw new RefusedValue(
                        ReasonCode.NUMBER_NOT_PADDABLE,
                        "{" + name + ":" + padding + "} pads numbers, found " + RefusedValue.shown(text));
            }
            return padding.apply(new BigDecimal(text))
                    .orElseThrow(() -> new RefusedValue(
                            ReasonCode.NUMBER_NOT_PADDABLE,
                            RefusedValue.shown(text) + " does not fit {" + name + ":" + padding
                                    + "}; widen it, or use + for negative numbers"));
        }
    }
}
