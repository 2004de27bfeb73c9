package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.ComposedKey;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Transformation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where attributes come from, in a line each: source, then join or calculation, then transformation. */
final class AttributeOrigin {

    private AttributeOrigin() {}

    /** Keys that are made of other attributes or of templates first, then the attributes of the contract. */
    static List<PlanReport.Attribute> of(TableContract table, EntityContract entity) {
        List<PlanReport.Attribute> all = new ArrayList<>();
        entity.partitionKeyTemplate().ifPresent(text -> all.add(template(table.partitionKey(), text)));
        entity.sortKeyTemplate()
                .ifPresent(text -> all.add(template(table.sortKey().orElse("sk"), text)));
        for (String key : keys(table)) {
            if (entity.attribute(key).isEmpty()) {
                composed(entity, key).ifPresent(all::add);
            }
        }
        entity.attributes()
                .forEach(attribute -> all.add(new PlanReport.Attribute(
                        attribute.name(), attribute.type().name(), origin(attribute))));
        return all;
    }

    private static Set<String> keys(TableContract table) {
        Set<String> keys = new LinkedHashSet<>(table.keyNames());
        table.indexes().stream().map(IndexContract::keyNames).forEach(keys::addAll);
        return keys;
    }

    private static PlanReport.Attribute template(String key, String text) {
        return new PlanReport.Attribute(key, "S", "text " + text);
    }

    private static Optional<PlanReport.Attribute> composed(EntityContract entity, String key) {
        return ComposedKey.parse(key)
                .map(ComposedKey::template)
                .filter(template -> template.placeholders().stream()
                        .allMatch(part -> entity.attribute(part.name()).isPresent()))
                .map(template -> new PlanReport.Attribute(key, "S", "its parts joined by #"));
    }

    static String origin(Attribute attribute) {
        StringBuilder text = new StringBuilder(attribute
                .calculation()
                .map(calculation -> calculated(attribute, calculation))
                .orElseGet(() -> attribute
                        .join()
                        .map(join -> JoinOrigin.of(join, isCollection(attribute)))
                        .orElseGet(() -> column(attribute))));
        if (attribute.calculation().isPresent()) {
            attribute.join().ifPresent(join -> text.append("; joins ").append(JoinOrigin.of(join, false)));
        }
        attribute.transformation().ifPresent(last -> text.append(" -> ").append(transformed(last)));
        attribute.normalization().ifPresent(fold -> text.append(" -> folded, ")
                .append(fold.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return text.toString();
    }

    private static boolean isCollection(Attribute attribute) {
        return attribute.type() == AttributeType.SS
                || attribute.type() == AttributeType.NS
                || attribute.type() == AttributeType.L;
    }

    private static String column(Attribute attribute) {
        return attribute.sourceTable() + "."
                + String.join(", ", attribute.source().names());
    }

    private static String calculated(Attribute attribute, Calculation calculation) {
        if (calculation instanceof Calculation.Aggregate aggregate) {
            return aggregate.operation() + "(" + aggregate.select() + ") over " + aggregate.targetTable()
                    + aggregate.alias().map(alias -> " " + alias).orElse("") + " where " + aggregate.condition();
        } else if (calculation instanceof Calculation.Case choice) {
            StringBuilder text = new StringBuilder("CASE");
            choice.branches().forEach(branch -> text.append(" WHEN ")
                    .append(branch.when())
                    .append(" THEN ")
                    .append(branch.then()));
            choice.otherwise().ifPresent(last -> text.append(" ELSE ").append(last));
            return text.append(" END").toString();
        } else if (calculation instanceof Calculation.Concat concat) {
            List<String> parts = concat.parts().isEmpty() ? attribute.source().names() : concat.parts();
            return String.join(", ", parts) + " joined by '"
                    + concat.separator().orElse("") + "'";
        }
        Calculation.DateMath math = (Calculation.DateMath) calculation;
        String unit = math.unit().toLowerCase(Locale.ROOT);
        return switch (math.operation()) {
            case ADD -> column(attribute) + " plus " + math.amount().orElse(0L) + " " + unit;
            case SUBTRACT -> column(attribute) + " minus " + math.amount().orElse(0L) + " " + unit;
            case DIFF ->
                "whole " + unit + "s from " + column(attribute)
                        + math.otherColumn().map(other -> " to " + other).orElse("");
        };
    }

    private static String transformed(Transformation transformation) {
        if (transformation instanceof Transformation.DateFormat date) {
            return "date as " + date.format()
                    + date.sourceFormat().map(from -> ", read as " + from).orElse("");
        } else if (transformation instanceof Transformation.NumberFormat number) {
            return "number as " + number.format();
        }
        return transformation.template().map(text -> "text " + text).orElse("parsed as JSON");
    }
}
