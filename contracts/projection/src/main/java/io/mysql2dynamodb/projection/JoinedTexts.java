package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text forms of several values with a separator between them, as {@code concat} and a {@code chain} with a separator
 * give it. NULLs are skipped; only NULLs are NULL.
 */
record JoinedTexts(List<Part> parts, String separator) implements RawValue {

    private static final ColumnType TEXT = new ColumnType(Base.LONGTEXT, "longtext", 0, 0, 0, false);

    record Part(RawValue value, PerType<Function<Object, String>> form) {}

    static JoinedTexts of(List<? extends RawValue> values, String separator, ZeroDate zeroDate) {
        List<Part> parts = values.stream()
                .map(value ->
                        new Part(value, new PerType<>(value, type -> ColumnTexts.of(type, zeroDate), "text form")))
                .toList();
        return new JoinedTexts(parts, separator);
    }

    @Override
    public Object read(RootRow row) {
        StringBuilder joined = null;
        for (Part part : parts) {
            String text = text(part, row);
            if (text == null) {
                continue;
            }
            if (joined == null) {
                joined = new StringBuilder(text);
            } else {
                joined.append(separator).append(text);
            }
        }
        return joined == null ? null : joined.toString();
    }

    private static String text(Part part, RootRow row) {
        Object value = part.value().read(row);
        if (value instanceof Unreadable unreadable) {
            throw new RefusedValue(ReasonCode.UNREADABLE_TEXT, part.value().label() + ": " + unreadable.why());
        }
        return value == null ? null : part.form().of(row).apply(value);
    }

    @Override
    public void requireForms(RootRow typed) {
        parts.forEach(part -> part.form().requireFor(typed));
    }

    @Override
    public ColumnType type(RootRow row) {
        return TEXT;
    }

    @Override
    public Optional<ColumnType> type() {
        return Optional.of(TEXT);
    }

    @Override
    public String label() {
        return parts.stream().map(part -> part.value().label()).collect(Collectors.joining(", "));
    }
}
