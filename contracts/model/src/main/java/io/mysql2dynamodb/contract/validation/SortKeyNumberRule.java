package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers in the text of a sort key sort as text, 10 before 9, unless they are padded. */
final class SortKeyNumberRule implements SourceRule {

    private static final Pattern RANGE = Pattern.compile("(?i)[<>]|\\bbetween\\b");

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).filter(TemplateRule::readable).forEach(place -> schema.table(
                        place.entity().sourceTable())
                .ifPresent(source -> entity(contract, schema, source, place, findings)));
    }

    private static void entity(
            MigrationContract contract, SourceSchema schema, SourceTable source, EntityPlace place, Findings findings) {
        TableContract table = place.table();
        Stream<Optional<IndexContract>> keyed = Stream.concat(
                Stream.of(Optional.empty()), table.indexes().stream().map(Optional::of));
        keyed.filter(index -> isSorted(contract, table, index))
                .flatMap(index -> (index.isPresent() ? index.get().sortKey() : table.sortKey()).stream())
                .distinct()
                .forEach(key -> KeyText.of(table, place.entity(), key)
                        .ifPresent(text -> text(schema, source, place, key, text, findings)));
    }

    /** Whether a pattern sorts or ranges over the table's or index's sort key; unknown patterns may. */
    private static boolean isSorted(MigrationContract contract, TableContract table, Optional<IndexContract> index) {
        if (contract.accessPatterns().isEmpty()) {
            return true;
        }
        return contract.accessPatterns().get().stream()
                .flatMap(pattern -> pattern.operation().stream())
                .filter(operation -> operation.type() == AccessPattern.Operation.Type.QUERY)
                .filter(operation -> operation.table().equals(table.name())
                        && operation.index().equals(index.map(IndexContract::name)))
                .anyMatch(operation -> operation.sort().isPresent()
                        || operation
                                .keyCondition()
                                .filter(condition -> RANGE.matcher(condition).find())
                                .isPresent());
    }

    private static void text(
            SourceSchema schema, SourceTable source, EntityPlace place, String key, KeyText text, Findings findings) {
        PlaceholderResolver resolver = new PlaceholderResolver(schema, place.entity());
        for (Placeholder placeholder : text.template().placeholders()) {
            if (placeholder.padding().isEmpty() && isNumber(schema, source, resolver, text, placeholder)) {
                findings.warning(
                        place.pointer(),
                        "the sort key '" + key + "' holds the number " + placeholder
                                + ", which sorts as text: 10 before 9",
                        "pad it, as {" + placeholder.name() + ":010}, or {" + placeholder.name()
                                + ":+010} if it can be negative");
            }
        }
    }

    private static boolean isNumber(
            SourceSchema schema,
            SourceTable source,
            PlaceholderResolver resolver,
            KeyText text,
            Placeholder placeholder) {
        try {
            Resolution resolution = resolver.resolve(placeholder, text.within());
            Optional<SourceColumn> column = resolution instanceof Resolution.OtherAttribute other
                    ? plain(schema, source, other)
                    : ColumnTypes.column(resolution);
            return column.map(SourceColumn::type)
                    .filter(SortKeyNumberRule::isNumber)
                    .isPresent();
        } catch (UnknownNameException e) {
            return false; // PlaceholderRule has reported it
        }
    }

    private static Optional<SourceColumn> plain(
            SourceSchema schema, SourceTable source, Resolution.OtherAttribute other) {
        return other.attribute().transformation().isPresent()
                ? Optional.empty()
                : ColumnTypes.before(schema, source, other.attribute());
    }

    private static boolean isNumber(ColumnType type) {
        return type.base().compareTo(ColumnType.Base.BIT) <= 0;
    }
}
