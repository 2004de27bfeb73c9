package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.NumberPadding;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A text with placeholders: the value is taken apart at the fixed parts in every way that it can be. Where there are too
 * many ways, nothing is known.
 *
 * @param parts its parts in order
 */
record TextReadBack(List<Part> parts) implements ReadBack {

    /** Ways to take a text apart that one condition lists. */
    private static final int MOST_WAYS = 300;

    /** Parts that are tried on the way; keeps texts full of delimiters from costing much. */
    private static final int MOST_TRIALS = 10_000;

    TextReadBack {
        parts = List.copyOf(parts);
    }

    /** A part of the text. */
    sealed interface Part {}

    /** Text that stands for itself. */
    record Fixed(String text) implements Part {}

    /**
     * A placeholder.
     *
     * @param value what was inserted
     * @param padding how a number was padded, if it was
     * @param escaped whether {@code #} was doubled
     */
    record Inserted(ReadBack value, Optional<NumberPadding> padding, boolean escaped) implements Part {

        RowCondition rows(String text) {
            Optional<String> plain = escaped ? unescaped(text) : Optional.of(text);
            return plain.flatMap(given -> padding.isPresent() ? unpadded(given, padding.get()) : Optional.of(given))
                    .map(given -> value.rows(AttributeValue.fromS(given)))
                    .orElse(RowCondition.NONE);
        }

        private static Optional<String> unescaped(String text) {
            String single = text.replace("##", "#");
            return single.replace("#", "##").equals(text) ? Optional.of(single) : Optional.empty();
        }

        private static Optional<String> unpadded(String text, NumberPadding padding) {
            if (!Pattern.matches("[0-9]{" + padding.width() + "}(?:\\.[0-9]+)?", text)) {
                return Optional.empty();
            }
            BigDecimal padded = new BigDecimal(text);
            BigDecimal offset =
                    padding.signed() ? BigDecimal.valueOf(5).scaleByPowerOfTen(padding.width() - 1) : BigDecimal.ZERO;
            return Optional.of(padded.subtract(offset).toPlainString());
        }
    }

    @Override
    public boolean tells() {
        return parts.stream()
                .anyMatch(part ->
                        part instanceof Inserted inserted && inserted.value().tells());
    }

    @Override
    public RowCondition rows(AttributeValue value) {
        return value.s() == null ? RowCondition.NONE : new Search(value.s()).rows();
    }

    /** The ways to take one text apart. */
    private final class Search {
        private final String text;
        private final Set<Reached> reached = new HashSet<>();
        private final Set<RowCondition> found = new LinkedHashSet<>();

        /** How far a way has come and what it says: ways that meet go on as one. */
        private record Reached(int part, int at, RowCondition so) {}

        Search(String text) {
            this.text = text;
        }

        RowCondition rows() {
            from(new Reached(0, 0, RowCondition.ANY));
            return tooMany() ? RowCondition.ANY : found.stream().reduce(RowCondition.NONE, RowCondition::or);
        }

        private boolean tooMany() {
            return found.size() > MOST_WAYS || reached.size() > MOST_TRIALS;
        }

        private void from(Reached here) {
            if (tooMany() || !reached.add(here)) {
                return;
            }
            int at = here.at();
            if (here.part() == parts.size()) {
                if (at == text.length()) {
                    found.add(here.so());
                }
            } else if (parts.get(here.part()) instanceof Fixed fixed) {
                if (text.startsWith(fixed.text(), at)) {
                    from(new Reached(here.part() + 1, at + fixed.text().length(), here.so()));
                }
            } else if (parts.get(here.part()) instanceof Inserted inserted) {
                for (int end : ends(here.part(), at)) {
                    RowCondition so = here.so().and(inserted.rows(text.substring(at, end)));
                    if (!so.equals(RowCondition.NONE)) {
                        from(new Reached(here.part() + 1, end, so));
                    }
                }
            }
        }

        /** Where a placeholder's text may end: before each occurrence of the fixed part behind it. */
        private int[] ends(int part, int at) {
            if (part + 1 == parts.size()) {
                return new int[] {text.length()};
            }
            String next = parts.get(part + 1) instanceof Fixed fixed ? fixed.text() : "";
            return IntStream.rangeClosed(at, text.length())
                    .filter(end -> text.startsWith(next, end))
                    .toArray();
        }
    }
}
