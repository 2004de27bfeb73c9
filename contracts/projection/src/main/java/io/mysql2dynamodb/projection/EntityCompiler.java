package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.ComposedKey;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.UniqueConstraint;
import io.mysql2dynamodb.contract.names.AttributeOrder;
import io.mysql2dynamodb.contract.names.PlaceholderResolver;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Compiles one entity, whole and keys only. */
final class EntityCompiler {

    private final SourceSchema schema;
    private final Policies policies;
    private final TableContract table;
    private final EntityContract entity;
    private final SourceTable source;
    private final RowIdentity identity;
    private final PlaceholderResolver resolver;

    EntityCompiler(SourceSchema schema, Policies policies, TableContract table, EntityContract entity) {
        this.schema = schema;
        this.policies = policies;
        this.table = table;
        this.entity = entity;
        this.source = schema.table(entity.sourceTable())
                .orElseThrow(() -> new UncompilableException(
                        "the source has no table '" + entity.sourceTable() + "'", "name one of its tables"));
        this.identity = UncompilableException.naming(
                "entity '" + entity.type() + "'", () -> RowIdentity.of(source, table.sourceKeyOf(entity)));
        this.resolver = new PlaceholderResolver(schema, entity);
    }

    /**
     * The plan of the entity.
     *
     * @throws UncompilableException a part of it cannot be carried out
     */
    EntityPlan compile() {
        return UncompilableException.naming("entity '" + entity.type() + "'", this::plans);
    }

    private EntityPlan plans() {
        Set<String> keyAttributes = keyAttributes();
        EntityPlan keysOnly = compile(attribute -> keyAttributes.contains(attribute.name()), false, null);
        return compile(attribute -> true, true, keysOnly);
    }

    private EntityPlan compile(Predicate<Attribute> wanted, boolean whole, EntityPlan keysOnly) {
        RootBuilder root = new RootBuilder(source, identity);
        entity.where().ifPresent(root::where);
        ConversionRules rules = ConversionRules.attribute(policies, false);
        AttributeCompiler attributes = new AttributeCompiler(schema, root, resolver, this::rules, rules);
        for (Attribute attribute : AttributeOrder.of(entity, resolver)) {
            if (wanted.test(attribute)) {
                attributes.add(attribute);
            }
        }
        List<TableKeyStep> tableKeys =
                table.keyNames().stream().map(key -> tableKey(attributes, key)).toList();
        List<IndexKeyStep> indexKeys = whole ? indexKeys(attributes) : List.of();
        ItemProgram program = new ItemProgram(
                source.name(), entityType(), attributes.steps(), tableKeys, indexKeys, lookups(attributes, tableKeys));
        KeyReadBack readBack = new ReadBackCompiler(table, entity, source, resolver).compile(this::keyTemplate);
        return new EntityPlan(entity.type(), table, root.build(), attributes.related(), program, readBack, keysOnly);
    }

    private ConversionRules rules(Attribute attribute) {
        boolean ttl = table.ttlAttribute().filter(attribute.name()::equals).isPresent();
        return ConversionRules.attribute(policies, ttl);
    }

    private Optional<AttributeValue> entityType() {
        return table.type() == TableContract.Type.MULTI_ENTITY
                ? Optional.of(AttributeValue.fromS(entity.type()))
                : Optional.empty();
    }

    private TableKeyStep tableKey(AttributeCompiler attributes, String key) {
        int attribute = attributes.index(key);
        Optional<TextPlan> template = keyTemplate(key).map(attributes.texts()::key);
        if (attribute < 0 && template.isEmpty()) {
            throw new UncompilableException(
                    "entity '" + entity.type() + "' does not produce the key '" + key + "'",
                    "add an attribute of that name or a key template");
        }
        boolean partition = key.equals(table.partitionKey());
        boolean sortsAnIndex = table.indexes().stream()
                .anyMatch(index -> index.sortKey().filter(key::equals).isPresent());
        return new TableKeyStep(
                key,
                attribute,
                template,
                attributes.madeOf(key, template),
                partition && !sortsAnIndex ? TableKeyStep.PARTITION_KEY_BYTES : TableKeyStep.SORT_KEY_BYTES);
    }

    /** The template that makes a key of the table: the entity's own, else a composed name that no attribute has. */
    private Optional<Template> keyTemplate(String key) {
        Optional<String> written =
                key.equals(table.partitionKey()) ? entity.partitionKeyTemplate() : entity.sortKeyTemplate();
        return written.map(Template::parse).or(() -> composed(key));
    }

    private Optional<Template> composed(String key) {
        return entity.attribute(key).isPresent()
                ? Optional.empty()
                : ComposedKey.parse(key).map(ComposedKey::template);
    }

    /** The keys of indexes that this entity produces; where it does not, its items are not in the index. */
    private List<IndexKeyStep> indexKeys(AttributeCompiler attributes) {
        Map<String, Integer> mostBytes = new LinkedHashMap<>();
        for (IndexContract index : table.indexes()) {
            mostBytes.merge(index.partitionKey(), TableKeyStep.PARTITION_KEY_BYTES, Math::min);
            index.sortKey().ifPresent(key -> mostBytes.merge(key, TableKeyStep.SORT_KEY_BYTES, Math::min));
        }
        mostBytes.keySet().removeAll(table.keyNames());
        List<IndexKeyStep> steps = new ArrayList<>();
        mostBytes.forEach((key, bytes) -> {
            Optional<TextPlan> composed =
                    composed(key).filter(this::hasEveryPart).map(attributes.texts()::key);
            if (attributes.index(key) >= 0 || composed.isPresent()) {
                steps.add(new IndexKeyStep(
                        key, attributes.index(key), composed, attributes.madeOf(key, composed), bytes));
            }
        });
        return steps;
    }

    private List<LookupStep> lookups(AttributeCompiler attributes, List<TableKeyStep> tableKeys) {
        int mostBytes =
                tableKeys.stream().mapToInt(TableKeyStep::mostBytes).min().orElseThrow();
        return ownConstraints()
                .map(constraint -> new LookupStep(
                        constraint.name(),
                        constraint.attributes().stream().map(attributes::index).toList(),
                        table.keyNames(),
                        mostBytes))
                .toList();
    }

    /** The unique constraints that this entity is under: those of which it has every attribute. */
    private Stream<UniqueConstraint> ownConstraints() {
        return table.uniqueConstraints().stream().filter(entity::isUnder);
    }

    private boolean hasEveryPart(Template composed) {
        return composed.placeholders().stream()
                .allMatch(part -> entity.attribute(part.name()).isPresent());
    }

    /** The attributes that the table's keys and unique constraints are made of, and those that these build on. */
    private Set<String> keyAttributes() {
        Set<String> names = new HashSet<>();
        ownConstraints().forEach(constraint -> names.addAll(constraint.attributes()));
        for (String key : table.keyNames()) {
            entity.attribute(key).ifPresent(attribute -> names.add(attribute.name()));
            keyTemplate(key).stream()
                    .flatMap(template -> template.placeholders().stream())
                    .forEach(placeholder -> addOther(names, resolver.resolve(placeholder)));
        }
        // from the last to the first, so that what a needed attribute builds on is seen after it
        List<Attribute> ordered = new ArrayList<>(AttributeOrder.of(entity, resolver));
        ordered.sort(Comparator.comparing(attribute -> -ordered.indexOf(attribute)));
        for (Attribute attribute : ordered) {
            if (names.contains(attribute.name())) {
                placeholders(attribute)
                        .forEach(placeholder -> addOther(names, resolver.resolve(placeholder, attribute)));
            }
        }
        return names;
    }

    private static List<Placeholder> placeholders(Attribute attribute) {
        return attribute
                .transformation()
                .flatMap(Transformation::template)
                .map(text -> Template.parse(text).placeholders())
                .orElse(List.of());
    }

    private static void addOther(Set<String> names, Resolution resolution) {
        if (resolution instanceof Resolution.OtherAttribute other) {
            names.add(other.attribute().name());
        }
    }
}
