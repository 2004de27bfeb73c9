package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import io.mysql2dynamodb.projection.ColumnConversion;
import io.mysql2dynamodb.source.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values of parameters as items hold them: through the entity's attribute of the parameter's column where there is one, else
 * in the column's text form, as a key template would.
 *
 * @param table the table that is asked
 * @param entity the entity that is asked for
 * @param policies the contract's
 * @param columns the column of each parameter; empty for a name that is no parameter
 * @param values the value of each parameter
 */
record ParameterTexts(
        TableContract table,
        EntityContract entity,
        Policies policies,
        Function<String, Optional<TableColumn>> columns,
        Map<String, Object> values)
        implements ConditionText.Parameters {

    private static final int ISO_DATE_LENGTH = 10;

    @Override
    public AttributeValue value(Template template, String attribute, AttributeType type) {
        if (template.parts().size() == 1
                && template.parts().get(0) instanceof Placeholder placeholder
                && placeholder.padding().isEmpty()
                && !isPartition(placeholder)) {
            TableColumn column = column(placeholder);
            Optional<ColumnConversion> own = entity.attribute(attribute)
                    .filter(found ->
                            AnswerPlanner.isColumn(found, column.column().name()))
                    .flatMap(found -> ColumnConversion.to(column.column(), found, table, policies));
            if (own.isPresent() || type != AttributeType.S) {
                return own.or(() -> ColumnConversion.to(column.column(), type, policies))
                        .map(conversion -> converted(conversion, placeholder))
                        .orElseThrow(() -> new NotComparableException("its parameter '" + placeholder.name()
                                + "' cannot be of type " + type + " as '" + attribute + "' is"));
            }
        }
        String text = text(template);
        return switch (type) {
            case S -> AttributeValue.fromS(text);
            case N -> AttributeValue.fromN(text);
            case BOOL -> AttributeValue.fromBool(Boolean.parseBoolean(text));
            default -> throw new NotComparableException("it compares '" + attribute + "', which is of type " + type);
        };
    }

    /** The day of a parameter's time, as items write it. */
    LocalDate date(String parameter) {
        String text = text(Placeholder.of(parameter));
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), ISO_DATE_LENGTH)));
        } catch (DateTimeParseException e) {
            throw new UnusableParametersException("the value '" + text + "' of '" + parameter + "' is no date");
        }
    }

    private String text(Template template) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            text.append(part instanceof Template.Literal literal ? literal.text() : text((Placeholder) part));
        }
        return text.toString();
    }

    /** The partition that is asked, where a key has several, is no parameter of the pattern. */
    private boolean isPartition(Placeholder placeholder) {
        return (placeholder.name().equals(Operation.SHARD) || placeholder.name().equals(TimeBuckets.BUCKET))
                && columns.apply(placeholder.name()).isEmpty()
                && values.containsKey(placeholder.name());
    }

    private String text(Placeholder placeholder) {
        if (isPartition(placeholder)) {
            return String.valueOf(values.get(placeholder.name()));
        }
        TableColumn column = column(placeholder);
        Optional<Attribute> attribute = entity.attributes().stream()
                .filter(found -> found.name().equals(column.column().name()))
                .filter(found -> AnswerPlanner.isColumn(found, column.column().name()))
                .findFirst();
        AttributeValue value = attribute
                .flatMap(found -> ColumnConversion.to(column.column(), found, table, policies))
                .filter(found -> found.type() == AttributeType.S
                        || found.type() == AttributeType.N
                        || found.type() == AttributeType.BOOL)
                .or(() -> ColumnConversion.to(column.column(), AttributeType.S, policies))
                .map(conversion -> converted(conversion, placeholder))
                .orElseThrow(() ->
                        new NotComparableException("its parameter '" + placeholder.name() + "' has no text form"));
        String plain = value.s() != null
                ? value.s()
                : value.n() != null ? value.n() : value.bool().toString();
        String padded = placeholder
                .padding()
                .map(padding -> padding.apply(new BigDecimal(plain))
                        .orElseThrow(() -> new UnusableParametersException(plain + " does not fit " + placeholder)))
                .orElse(plain);
        return attribute.filter(Attribute::escapeDelimiters).isPresent() ? padded.replace("#", "##") : padded;
    }

    private TableColumn column(Placeholder placeholder) {
        return columns.apply(placeholder.name())
                .orElseThrow(() -> new NotComparableException(
                        "its condition names {" + placeholder.name() + "}, which is none of its parameters"));
    }

    private AttributeValue converted(ColumnConversion conversion, Placeholder placeholder) {
        Object value = values.get(placeholder.name());
        if (value instanceof Unreadable) {
            throw new UnusableParametersException("the value of '" + placeholder.name() + "' is no text");
        }
        return conversion
                .convert(value)
                .filter(converted -> !(converted.s() != null && converted.s().isEmpty()))
                .orElseThrow(() -> new UnusableParametersException(
                        "the value '" + value + "' of '" + placeholder.name() + "' cannot be asked for"));
    }
}
