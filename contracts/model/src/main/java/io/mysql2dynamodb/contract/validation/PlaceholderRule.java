package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.ComposedKey;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.names.AttributeOrder;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every placeholder stands for exactly one value that has a text form; none leads back to itself. */
final class PlaceholderRule implements SourceRule {

    private static final Set<AttributeType> WITHOUT_TEXT = Set.of(
            AttributeType.B, AttributeType.SS, AttributeType.NS, AttributeType.BS, AttributeType.L, AttributeType.M);

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        for (TablePlace table : Places.tables(contract)) {
            List<EntityPlace> entities = table.entities().stream()
                    .filter(place -> schema.table(place.entity().sourceTable()).isPresent())
                    .filter(TemplateRule::readable)
                    .toList();
            entities.forEach(place -> entity(schema, place, findings));
            composedIndexKeys(schema, table, entities, findings);
        }
    }

    private static void entity(SourceSchema schema, EntityPlace place, Findings findings) {
        PlaceholderResolver resolver = new PlaceholderResolver(schema, place.entity());
        Findings own = new Findings();
        for (TextSource text : TextSource.of(place)) {
            check(resolver, Template.parse(text.template()), text.within(), text.pointer(), own);
        }
        for (String key : place.table().keyNames()) {
            if (place.entity().attribute(key).isEmpty() && !hasTemplate(place, key)) {
                ComposedKey.parse(key)
                        .ifPresent(composed ->
                                check(resolver, composed.template(), Optional.empty(), place.pointer(), own));
            }
        }
        if (own.inOrder().isEmpty()) {
            try {
                AttributeOrder.of(place.entity(), resolver);
            } catch (UnknownNameException e) {
                own.error(place.pointer() + "/attributes", e.what(), e.remedy());
            }
        }
        own.inOrder().forEach(problem -> findings.error(problem.pointer(), problem.what(), problem.remedy()));
    }

    private static boolean hasTemplate(EntityPlace place, String key) {
        return key.equals(place.table().partitionKey())
                ? place.entity().partitionKeyTemplate().isPresent()
                : place.entity().sortKeyTemplate().isPresent();
    }

    /** A composed index key is absent from items whose entity lacks its parts; some entity must have them all. */
    private static void composedIndexKeys(
            SourceSchema schema, TablePlace place, List<EntityPlace> entities, Findings findings) {
        TableContract table = place.table();
        for (String key : KeyTypes.keyNames(table)) {
            Optional<ComposedKey> composed = ComposedKey.parse(key);
            boolean indexOnly = !table.keyNames().contains(key);
            boolean explicit = entities.stream()
                    .anyMatch(one -> one.entity().attribute(key).isPresent());
            if (composed.isEmpty() || !indexOnly || explicit || entities.isEmpty()) {
                continue;
            }
            boolean produced = entities.stream().anyMatch(one -> {
                Findings problems = new Findings();
                PlaceholderResolver resolver = new PlaceholderResolver(schema, one.entity());
                check(resolver, composed.get().template(), Optional.empty(), "", problems);
                return problems.inOrder().isEmpty();
            });
            if (!produced) {
                findings.error(
                        place.pointer() + "/gsis",
                        "no entity has all parts of the composed index key '" + key + "'",
                        "name attributes or columns, joined by '#'");
            }
        }
    }

    private static void check(
            PlaceholderResolver resolver,
            Template template,
            Optional<Attribute> within,
            String pointer,
            Findings findings) {
        for (Placeholder placeholder : template.placeholders()) {
            try {
                Resolution resolution = resolver.resolve(placeholder, within);
                text(placeholder, resolution, pointer, findings);
            } catch (UnknownNameException e) {
                findings.error(pointer, e.what(), e.remedy());
            }
        }
    }

    private static void text(Placeholder placeholder, Resolution resolution, String pointer, Findings findings) {
        if (resolution instanceof Resolution.OtherAttribute other) {
            AttributeType type = other.attribute().type();
            if (WITHOUT_TEXT.contains(type)) {
                findings.error(
                        pointer,
                        placeholder + " is an attribute of type " + type + ", which has no text form",
                        "name a text, number or boolean");
            }
            if (placeholder.padding().isPresent() && type != AttributeType.N && type != AttributeType.S) {
                notANumber(placeholder, pointer, findings);
            }
            return;
        }
        ColumnTypes.of(resolution).ifPresent(type -> {
            if (type.base().isBinary()) {
                findings.error(
                        pointer,
                        placeholder + " is a column of type " + type.declared() + ", which has no text form",
                        "name another column");
            } else if (placeholder.padding().isPresent() && !numeric(type)) {
                notANumber(placeholder, pointer, findings);
            }
        });
    }

    private static boolean numeric(ColumnType type) {
        return type.base().isInteger()
                || type.base() == ColumnType.Base.DECIMAL
                || type.base() == ColumnType.Base.YEAR
                || type.base() == ColumnType.Base.BIT;
    }

    private static void notANumber(Placeholder placeholder, String pointer, Findings findings) {
        findings.error(pointer, placeholder + " pads what is not a number", "remove the part behind the colon");
    }
}
