package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import io.mysql2dynamodb.projection.ColumnConversion;
import io.mysql2dynamodb.source.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values of parameters as items hold them: through the attribute that the items hold in that place, else through the entity's
 * attribute of the parameter's column, else in the column's text form, as a key template would.
 *
 * @param table the table that is asked
 * @param entity the entity that is asked for
 * @param policies the contract's
 * @param columns the column of each parameter; empty for a name that is no parameter
 * @param values the value of each parameter
 * @param given values that are no parameters of the statement, or go before them: the partition that is asked, or what an
 *     item that was found leads to
 */
record ParameterTexts(
        TableContract table,
        EntityContract entity,
        Policies policies,
        Function<String, Optional<TableColumn>> columns,
        Map<String, Object> values,
        Map<String, AttributeValue> given)
        implements ConditionText.Parameters {

    private static final int ISO_DATE_LENGTH = 10;

    @Override
    public AttributeValue value(Template template, String attribute, AttributeType type) {
        Optional<AttributeValue> known =
                known(template).filter(value -> value.type().name().equals(type.name()));
        if (known.isPresent()) {
            return known.get();
        }
        if (template.parts().size() == 1
                && template.parts().get(0) instanceof Placeholder placeholder
                && placeholder.padding().isEmpty()
                && !given.containsKey(placeholder.name())) {
            TableColumn column = column(placeholder);
            Optional<ColumnConversion> own = entity.attribute(attribute)
                    .filter(AnswerPlanner::isColumn)
                    .flatMap(found -> ColumnConversion.to(column.column(), found, table, policies));
            if (own.isPresent() || type != AttributeType.S) {
                return own.or(() -> ColumnConversion.to(column.column(), type, policies))
                        .map(conversion -> converted(conversion, placeholder))
                        .orElseThrow(() -> new NotComparableException("its parameter '" + placeholder.name()
                                + "' cannot be of type " + type + " as '" + attribute + "' is"));
            }
        }
        String text = text(template, attributes(template, attribute));
        return switch (type) {
            case S -> AttributeValue.fromS(text);
            case N -> AttributeValue.fromN(text);
            case BOOL -> AttributeValue.fromBool(Boolean.parseBoolean(text));
            default -> throw new NotComparableException("it compares '" + attribute + "', which is of type " + type);
        };
    }

    /** What is given for a template that is nothing but a placeholder. */
    private Optional<AttributeValue> known(Template template) {
        return template.parts().size() == 1
                        && template.parts().get(0) instanceof Placeholder placeholder
                        && placeholder.padding().isEmpty()
                ? Optional.ofNullable(given.get(placeholder.name()))
                : Optional.empty();
    }

    /** The day of a parameter's time, as items write it. */
    LocalDate date(String parameter) {
        String text = text(Placeholder.of(parameter), Optional.empty());
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), ISO_DATE_LENGTH)));
        } catch (DateTimeParseException e) {
            throw new UnusableParametersException("the value '" + text + "' of '" + parameter + "' is no date");
        }
    }

    /** What the first parts of a condition's text stand for in the items: by their places in the text that they hold. */
    private List<Optional<Attribute>> attributes(Template asked, String attribute) {
        List<Optional<Attribute>> attributes = new ArrayList<>();
        List<Template.Part> written = written(attribute).map(Template::parts).orElse(List.of());
        for (Template.Part part : asked.parts()) {
            Optional<Template.Part> there =
                    written.stream().skip(attributes.size()).findFirst();
            if (part instanceof Placeholder && there.orElse(null) instanceof Placeholder placeholder) {
                attributes.add(entity.attribute(placeholder.name()).filter(AnswerPlanner::isColumn));
            } else if (there.filter(part::equals).isPresent()) {
                attributes.add(Optional.empty());
            } else {
                // the beginning of a text may end in the midst of a literal
                break;
            }
        }
        return attributes;
    }

    private Optional<Template> written(String attribute) {
        Optional<String> template = attribute.equals(table.partitionKey())
                ? entity.partitionKeyTemplate()
                : table.sortKey().filter(attribute::equals).flatMap(key -> entity.sortKeyTemplate());
        return template.or(() -> entity.attribute(attribute)
                        .flatMap(Attribute::transformation)
                        .filter(Transformation.StringFormat.class::isInstance)
                        .map(format -> ((Transformation.StringFormat) format).format()))
                .map(Template::parse);
    }

    private String text(Template template, List<Optional<Attribute>> attributes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.parts().size(); i++) {
            Optional<Attribute> attribute = i < attributes.size() ? attributes.get(i) : Optional.empty();
            text.append(
                    template.parts().get(i) instanceof Template.Literal literal
                            ? literal.text()
                            : text((Placeholder) template.parts().get(i), attribute));
        }
        return text.toString();
    }

    private String text(Placeholder placeholder, Optional<Attribute> inItems) {
        AttributeValue known = given.get(placeholder.name());
        Optional<TableColumn> column =
                known == null ? Optional.of(column(placeholder)) : columns.apply(placeholder.name());
        Optional<Attribute> attribute = inItems.or(() -> column.flatMap(of -> entity.attributes().stream()
                .filter(found -> found.name().equals(of.column().name()))
                .filter(found -> AnswerPlanner.isColumn(found, of.column().name()))
                .findFirst()));
        String plain = plain(known == null ? converted(column.get(), attribute, placeholder) : known);
        String padded = placeholder
                .padding()
                .map(padding -> padding.apply(new BigDecimal(plain))
                        .orElseThrow(() -> new UnusableParametersException(plain + " does not fit " + placeholder)))
                .orElse(plain);
        return attribute.filter(Attribute::escapeDelimiters).isPresent() ? padded.replace("#", "##") : padded;
    }

    private AttributeValue converted(TableColumn column, Optional<Attribute> attribute, Placeholder placeholder) {
        return attribute
                .flatMap(found -> ColumnConversion.to(column.column(), found, table, policies))
                .filter(found -> found.type() == AttributeType.S
                        || found.type() == AttributeType.N
                        || found.type() == AttributeType.BOOL)
                .or(() -> ColumnConversion.to(column.column(), AttributeType.S, policies))
                .map(conversion -> converted(conversion, placeholder))
                .orElseThrow(() ->
                        new NotComparableException("its parameter '" + placeholder.name() + "' has no text form"));
    }

    private static String plain(AttributeValue value) {
        return value.s() != null
                ? value.s()
                : value.n() != null ? value.n() : value.bool().toString();
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
