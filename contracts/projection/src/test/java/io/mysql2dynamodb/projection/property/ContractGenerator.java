package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.AlarmThresholds;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.ThroughputLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws contracts over a source; all of them are legal. */
final class ContractGenerator {

    private final Dice dice;
    private final Coverage coverage;
    private final GeneratedSchema schema;

    ContractGenerator(Dice dice, Coverage coverage, GeneratedSchema schema) {
        this.dice = dice;
        this.coverage = coverage;
        this.schema = schema;
    }

    MigrationContract draw() {
        Policies policies = new Policies(dice.pick(Policies.ZeroDate.values()), dice.pick(Policies.EmptySet.values()));
        coverage.count("Option", "zero_date " + policies.zeroDate());
        coverage.count("Option", "empty_set " + policies.emptySet());
        TableContract table = dice.chance(60) ? singleEntity() : multiEntity();
        return new MigrationContract(
                Optional.of("1"), Optional.empty(), policies, List.of(table), Optional.empty(), List.of());
    }

    private TableContract singleEntity() {
        coverage.count("Table", "single-entity");
        GeneratedTable source = dice.pick(schema.tables());
        EntityGenerator entity = new EntityGenerator(dice, coverage, schema, source, "a");
        entity.drawAttributes();
        String partitionKey = key(entity, "k");
        Optional<String> sortKey = dice.chance(50) ? Optional.of(key(entity, "s")) : Optional.empty();
        return table(
                TableContract.Type.SINGLE_ENTITY,
                source,
                partitionKey,
                sortKey,
                List.of(entity.entity("Things", Optional.empty(), Optional.empty())));
    }

    private String key(EntityGenerator entity, String name) {
        if (dice.chance(30)) {
            coverage.count("Key", "composed");
            entity.addPart(name + "1");
            entity.addPart(name + "2");
            return name + "1#" + name + "2";
        }
        coverage.count("Key", "attribute");
        entity.addKey(name);
        return name;
    }

    private TableContract multiEntity() {
        coverage.count("Table", "multi-entity");
        boolean sorted = dice.chance(70);
        List<EntityContract> entities = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            coverage.count("Key", "template");
            EntityGenerator entity = new EntityGenerator(dice, coverage, schema, dice.pick(schema.tables()), "e" + i);
            entity.drawAttributes();
            String partition = entity.keyTemplate();
            Optional<String> sort = sorted ? Optional.of(entity.keyTemplate()) : Optional.empty();
            if (dice.chance(15)) {
                entity.addBesideTemplate("pk", partition);
            }
            entities.add(entity.entity("E" + i, Optional.of(partition), sort));
        }
        return table(
                TableContract.Type.MULTI_ENTITY,
                schema.table(entities.get(0).sourceTable()),
                "pk",
                sorted ? Optional.of("sk") : Optional.empty(),
                entities);
    }

    private TableContract table(
            TableContract.Type type,
            GeneratedTable source,
            String partitionKey,
            Optional<String> sortKey,
            List<EntityContract> entities) {
        List<Attribute> own = entities.get(0).attributes();
        List<IndexContract> indexes = new ArrayList<>();
        for (int i = dice.below(3); i > 0; i--) {
            index("index" + i, own).ifPresent(indexes::add);
        }
        Optional<String> ttl = own.stream()
                .filter(attribute -> !attribute.name().equals(GeneratedTable.CODE))
                .filter(attribute -> attribute.type() == AttributeType.N && dice.chance(20))
                .map(Attribute::name)
                .findFirst();
        ttl.ifPresent(attribute -> coverage.count("Option", "ttl"));
        return new TableContract(
                "Things",
                type,
                source.name(),
                List.of(),
                partitionKey,
                sortKey,
                indexes,
                entities,
                List.of(),
                1000,
                List.of(),
                ttl,
                ThroughputLimits.NONE,
                AlarmThresholds.DEFAULT);
    }

    private Optional<IndexContract> index(String name, List<Attribute> attributes) {
        List<String> keys = new ArrayList<>(attributes.stream()
                // names that all entities may have must have one type everywhere
                .filter(attribute -> !attribute.name().equals(GeneratedTable.CODE))
                .filter(attribute -> attribute.type().canBeKey())
                .map(Attribute::name)
                .toList());
        List<String> textual = attributes.stream()
                .filter(Words::hasText)
                .map(Attribute::name)
                .filter(attribute -> !attribute.contains("#"))
                .toList();
        if (textual.size() > 1 && dice.chance(40)) {
            coverage.count("Index", "composed key");
            List<String> parts = dice.shuffled(textual);
            keys.add(0, parts.get(0) + "#" + parts.get(1));
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        coverage.count("Index", "any");
        String partition = dice.chance(50) ? keys.get(0) : dice.pick(keys);
        Optional<String> sort = dice.shuffled(keys).stream()
                .filter(key -> !key.equals(partition) && dice.chance(50))
                .findFirst();
        return Optional.of(new IndexContract(name, partition, sort, IndexContract.Projection.ALL, List.of()));
    }
}
