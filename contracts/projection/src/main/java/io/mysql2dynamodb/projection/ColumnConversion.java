package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.source.ExactSelect;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the value of one column becomes in an item, for those who read columns by queries of their own: selected and
 * converted exactly as a projected item's. Immutable, safe to share between threads.
 */
public final class ColumnConversion {

    private final SourceColumn column;
    private final AttributeType selectedFor;
    private final Optional<Normalization> normalization;
    private final ValueConverter converter;

    private ColumnConversion(
            SourceColumn column,
            AttributeType selectedFor,
            Optional<Normalization> normalization,
            ValueConverter converter) {
        this.column = column;
        this.selectedFor = selectedFor;
        this.normalization = normalization;
        this.converter = converter;
    }

    /**
     * The conversion to an attribute that is the column alone, of a source or joined row.
     *
     * @return empty when the attribute's type cannot be made of the column
     */
    public static Optional<ColumnConversion> to(
            SourceColumn column, Attribute attribute, TableContract table, Policies policies) {
        boolean ttl = table.ttlAttribute().filter(attribute.name()::equals).isPresent();
        return Converters.of(column.type(), attribute.type(), ConversionRules.attribute(policies, ttl))
                .map(converter -> new ColumnConversion(column, attribute.type(), attribute.normalization(), converter));
    }

    /** The conversion to a type, as for an attribute that is nothing but the column. */
    public static Optional<ColumnConversion> to(SourceColumn column, AttributeType type, Policies policies) {
        return Converters.of(column.type(), type, ConversionRules.attribute(policies, false))
                .map(converter -> plain(column, type, converter));
    }

    /** The conversion to a member of a json-construction, whose type the column decides. */
    public static ColumnConversion toMember(SourceColumn column, Policies policies) {
        ConversionRules rules = ConversionRules.attribute(policies, false);
        return plain(column, Converters.defaultType(column.type()), Converters.byDefault(column.type(), rules));
    }

    private static ColumnConversion plain(SourceColumn column, AttributeType type, ValueConverter converter) {
        return new ColumnConversion(column, type, Optional.empty(), converter);
    }

    /** The type of the values that it makes. */
    public AttributeType type() {
        return selectedFor;
    }

    /**
     * How the column is to be selected.
     *
     * @param sql the column as SQL, qualified and quoted
     */
    public ExactSelect select(String sql) {
        return ExactSelect.of(column, sql, selectedFor);
    }

    /**
     * The value in an item; empty where the attribute is absent.
     *
     * @param selected the value of {@link #select} as {@link io.mysql2dynamodb.source.RowCursor} reads it, or null
     * @throws UnconvertibleValueException the value has no exact form
     */
    public Optional<AttributeValue> convert(Object selected) {
        if (selected == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(AttributeStep.normalized(normalization, converter.convert(selected)));
        } catch (RefusedValue refused) {
            throw new UnconvertibleValueException(column.name(), refused.getMessage());
        }
    }
}
