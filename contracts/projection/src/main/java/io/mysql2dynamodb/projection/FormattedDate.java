package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.format.DateField;
import io.mysql2dynamodb.contract.format.DateFields;
import io.mysql2dynamodb.contract.format.DatePattern;
import io.mysql2dynamodb.contract.format.DateReading;
import io.mysql2dynamodb.contract.format.StoredDates;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The transformation {@code date-format}. DATE, DATETIME, TIMESTAMP (in UTC) and times of day are what MySQL stores; text
 * is read by the source format, else as MySQL and ISO 8601 write dates. Nothing is shifted between time zones.
 */
record FormattedDate(Function<String, DateReading> reader, DatePattern format, AttributeType to, ConversionRules rules)
        implements ValueConverter {

    /** The converter to S or N; empty for a type that holds no dates. */
    static Optional<ValueConverter> of(
            Transformation.DateFormat written, ColumnType from, AttributeType to, ConversionRules rules) {
        DatePattern format = DatePattern.parse(written.format());
        return reader(written, from).map(reader -> new FormattedDate(reader, format, to, rules));
    }

    private static Optional<Function<String, DateReading>> reader(Transformation.DateFormat written, ColumnType from) {
        return switch (from.base()) {
            case DATE, DATETIME, TIMESTAMP -> Optional.of(StoredDates::date);
            case TIME -> Optional.of(StoredDates::time);
            default ->
                from.base().isText()
                        ? Optional.of(written.sourceFormat()
                                .map(DatePattern::forReading)
                                .<Function<String, DateReading>>map(pattern -> pattern::read)
                                .orElse(StoredDates::date))
                        : Optional.empty();
        };
    }

    @Override
    public AttributeValue convert(Object value) {
        String text = (String) value;
        DateReading reading = reader.apply(text);
        if (reading instanceof DateReading.Zero) {
            return zero(text);
        } else if (reading instanceof DateReading.Unreadable unreadable) {
            throw unparseable(text, unreadable.why());
        }
        DateFields fields = ((DateReading.Read) reading).fields();
        Optional<DateField> missing = fields.missing(format.needs());
        if (missing.isPresent()) {
            throw unparseable(text, "it has no " + missing.get().text() + " for the pattern " + format);
        }
        String formatted = format.write(fields);
        return to == AttributeType.N ? DynamoNumbers.ofText(formatted, rules) : AttributeValue.fromS(formatted);
    }

    private AttributeValue zero(String text) {
        if (rules.policies().zeroDate() == ZeroDate.ABSENT) {
            return null;
        }
        throw new RefusedValue(
                ReasonCode.ZERO_DATE,
                "the date " + RefusedValue.shown(text)
                        + " is zero or partly zero; correct it, or set policies.zero_date to absent");
    }

    private static RefusedValue unparseable(String text, String why) {
        return new RefusedValue(
                ReasonCode.UNPARSEABLE_DATE, RefusedValue.shown(text) + " cannot be formatted as a date: " + why);
    }
}
