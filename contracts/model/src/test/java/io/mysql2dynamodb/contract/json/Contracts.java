package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AlarmThresholds;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.ThroughputLimits;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.Traversal;
import io.mysql2dynamodb.contract.UniqueConstraint;
import io.mysql2dynamodb.contract.UnsupportedUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Arbitrary contracts that use every part of the format. */
final class Contracts {

    private Contracts() {}

    static Arbitrary<MigrationContract> any() {
        return Combinators.combine(
                        optional(Arbitraries.of("1", "1.0", "1.12")),
                        optional(name()),
                        policies(),
                        table().list().ofMinSize(1).ofMaxSize(2),
                        optional(accessPattern().list().ofMaxSize(2)),
                        unsupported().list().ofMaxSize(2))
                .as(MigrationContract::new);
    }

    private static Arbitrary<Policies> policies() {
        return Combinators.combine(Arbitraries.of(Policies.ZeroDate.class), Arbitraries.of(Policies.EmptySet.class))
                .as(Policies::new);
    }

    private static Arbitrary<TableContract> table() {
        return Arbitraries.oneOf(
                Combinators.combine(name(), name(), settings(), attributes(), optional(name()))
                        .as((name, source, settings, attributes, where) -> settings.table(
                                TableContract.Type.SINGLE_ENTITY,
                                name,
                                source,
                                List.of(new EntityContract(
                                        name,
                                        source,
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        where,
                                        attributes)))),
                Combinators.combine(
                                name(),
                                name(),
                                settings(),
                                entity().list().ofMinSize(1).ofMaxSize(2))
                        .as((name, source, settings, entities) ->
                                settings.table(TableContract.Type.MULTI_ENTITY, name, source, entities)));
    }

    private record Settings(
            List<String> sourceKey,
            String pk,
            Optional<String> sk,
            List<IndexContract> indexes,
            long bytes,
            List<UniqueConstraint> unique,
            Optional<String> ttl,
            List<Integer> limits) {
        TableContract table(TableContract.Type type, String name, String source, List<EntityContract> entities) {
            OptionalInt first = limits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(limits.get(0));
            OptionalLong second = limits.size() < 2 ? OptionalLong.empty() : OptionalLong.of(limits.get(1));
            return new TableContract(
                    name,
                    type,
                    source,
                    sourceKey,
                    pk,
                    sk,
                    indexes,
                    entities,
                    sourceKey,
                    bytes,
                    unique,
                    ttl,
                    new ThroughputLimits(OptionalLong.empty(), second),
                    new AlarmThresholds(first, OptionalInt.empty(), first, OptionalInt.empty()));
        }
    }

    private static Arbitrary<Settings> settings() {
        return Builders.withBuilder(() -> new Object[8])
                .use(name().list().ofMaxSize(2))
                .inSetter((all, value) -> all[0] = value)
                .use(name())
                .inSetter((all, value) -> all[1] = value)
                .use(optional(name()))
                .inSetter((all, value) -> all[2] = value)
                .use(index().list().ofMaxSize(2))
                .inSetter((all, value) -> all[3] = value)
                .use(Arbitraries.longs().between(0, 400_000))
                .inSetter((all, value) -> all[4] = value)
                .use(unique().list().ofMaxSize(2))
                .inSetter((all, value) -> all[5] = value)
                .use(optional(name()))
                .inSetter((all, value) -> all[6] = value)
                .use(Arbitraries.integers().greaterOrEqual(1).list().ofMaxSize(2))
                .inSetter((all, value) -> all[7] = value)
                .build(Contracts::settings);
    }

    @SuppressWarnings("unchecked")
    private static Settings settings(Object[] all) {
        return new Settings(
                (List<String>) all[0],
                (String) all[1],
                (Optional<String>) all[2],
                (List<IndexContract>) all[3],
                (Long) all[4],
                (List<UniqueConstraint>) all[5],
                (Optional<String>) all[6],
                (List<Integer>) all[7]);
    }

    private static Arbitrary<UniqueConstraint> unique() {
        return Combinators.combine(name(), name().list().ofMinSize(1).ofMaxSize(2))
                .as(UniqueConstraint::new);
    }

    private static Arbitrary<IndexContract> index() {
        return Combinators.combine(
                        name(),
                        name(),
                        optional(name()),
                        Arbitraries.of(IndexContract.Projection.class),
                        name().list().ofMaxSize(2))
                .as(IndexContract::new);
    }

    private static Arbitrary<EntityContract> entity() {
        return Combinators.combine(
                        name(),
                        name(),
                        name().list().ofMaxSize(2),
                        optional(name()),
                        optional(name()),
                        optional(name()),
                        attributes())
                .as(EntityContract::new);
    }

    private static Arbitrary<List<Attribute>> attributes() {
        return attribute().list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Attribute> attribute() {
        Arbitrary<SourceColumns> columns = Arbitraries.oneOf(
                name().map(SourceColumns::of),
                name().list().ofMinSize(1).ofMaxSize(2).map(SourceColumns::ofList));
        Arbitrary<Attribute> plain = Combinators.combine(
                        name(),
                        Arbitraries.of(AttributeType.class),
                        name(),
                        columns,
                        optional(join()),
                        optional(calculation()),
                        optional(transformation()),
                        optional(Arbitraries.of(Normalization.class)))
                .as((name, type, table, source, join, calculation, transformation, normalize) -> new Attribute(
                        name,
                        type,
                        table,
                        source,
                        join,
                        calculation,
                        transformation,
                        normalize,
                        false,
                        Optional.empty(),
                        Optional.empty()));
        return Combinators.combine(
                        plain, Arbitraries.of(true, false), optional(Arbitraries.of(true, false)), optional(text()))
                .as((one, escape, denormalized, justification) -> new Attribute(
                        one.name(),
                        one.type(),
                        one.sourceTable(),
                        one.source(),
                        one.join(),
                        one.calculation(),
                        one.transformation(),
                        one.normalization(),
                        escape,
                        denormalized,
                        justification));
    }

    private static Arbitrary<Join> join() {
        Arbitrary<Join.ChainLink> link =
                Combinators.combine(name(), optional(name()), name(), name()).as(Join.ChainLink::new);
        Arbitrary<Join.Construction> construction = Combinators.combine(
                        Arbitraries.of(Join.Construction.Shape.class),
                        Arbitraries.maps(name(), name()).ofMinSize(1).ofMaxSize(3),
                        optional(name()),
                        optional(Arbitraries.integers().greaterOrEqual(1)))
                .as(Join.Construction::new);
        return Arbitraries.oneOf(
                Combinators.combine(name(), optional(name()), name(), name()).as(Join.ForeignKey::new),
                Combinators.combine(name(), optional(name()), name(), name(), optional(text()))
                        .as(Join.SelfJoin::new),
                Combinators.combine(
                                name(),
                                optional(name()),
                                name().list().ofMinSize(1).ofMaxSize(2),
                                name())
                        .as(Join.MultiColumn::new),
                Combinators.combine(name(), name(), optional(name()), name(), name(), text())
                        .as(Join.Conditional::new),
                Combinators.combine(link.list().ofMinSize(1).ofMaxSize(3), optional(text()))
                        .as(Join.Chain::new),
                Combinators.combine(name(), optional(name()), name(), name(), optional(name()))
                        .as(Join.LookupTable::new),
                Combinators.combine(name(), optional(name()), name(), construction)
                        .as(Join.JsonConstruction::new));
    }

    private static Arbitrary<Calculation> calculation() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                name(),
                                optional(name()),
                                name(),
                                Arbitraries.of(Calculation.Aggregate.Operation.class),
                                name())
                        .as(Calculation.Aggregate::new),
                Combinators.combine(
                                Combinators.combine(name(), name())
                                        .as(Calculation.Case.Branch::new)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2),
                                optional(name()))
                        .as(Calculation.Case::new),
                Combinators.combine(name().list().ofMaxSize(2), optional(text()))
                        .as(Calculation.Concat::new),
                Combinators.combine(
                                Arbitraries.of(Calculation.DateMath.Operation.class),
                                name(),
                                optional(Arbitraries.longs()),
                                optional(name()))
                        .as(Calculation.DateMath::new));
    }

    private static Arbitrary<Transformation> transformation() {
        return Arbitraries.oneOf(
                text().map(Transformation.StringFormat::new),
                text().map(Transformation.Static::new),
                text().map(Transformation.Template::new),
                Combinators.combine(name(), optional(name())).as(Transformation.DateFormat::new),
                name().map(Transformation.NumberFormat::new),
                Arbitraries.just(new Transformation.JsonParse()));
    }

    private static Arbitrary<AccessPattern> accessPattern() {
        Arbitrary<AccessPattern.Operation> plain = Combinators.combine(
                        Arbitraries.of(AccessPattern.Operation.Type.class),
                        name(),
                        optional(name()),
                        optional(text()),
                        optional(text()),
                        optional(text()),
                        optional(Arbitraries.integers().greaterOrEqual(1)))
                .as(AccessPattern.Operation::new);
        Arbitrary<TimeBuckets> buckets = Combinators.combine(Arbitraries.of(TimeBuckets.Length.class), name(), name())
                .as(TimeBuckets::new);
        Arbitrary<Traversal> traversal = Combinators.combine(
                        optional(name()),
                        optional(Combinators.combine(name(), name()).as(Traversal.Follow::new)))
                .filter((start, follow) -> start.isPresent() || follow.isPresent())
                .as(Traversal::new);
        Arbitrary<AccessPattern.Operation> operation = Combinators.combine(
                        plain, Arbitraries.integers().between(1, 1_000), optional(buckets), optional(traversal))
                .as((of, shards, by, through) -> new AccessPattern.Operation(
                        of.type(),
                        of.table(),
                        of.index(),
                        of.keyCondition(),
                        of.filter(),
                        of.sort(),
                        of.limit(),
                        shards,
                        by,
                        through));
        Arbitrary<OptionalDouble> rate = Arbitraries.doubles().between(0, 1e15).map(OptionalDouble::of);
        return Combinators.combine(
                        name(),
                        text(),
                        Arbitraries.of(AccessPattern.Kind.class),
                        optional(text()),
                        name().list().ofMaxSize(2),
                        optional(operation),
                        rate,
                        Arbitraries.of(AccessPattern.RateSource.class))
                .as((id, description, kind, sql, parameters, op, peak, source) -> new AccessPattern(
                        id,
                        description,
                        kind,
                        sql,
                        parameters,
                        op,
                        peak,
                        OptionalDouble.empty(),
                        sql,
                        source,
                        parameters));
    }

    private static Arbitrary<UnsupportedUse> unsupported() {
        return Combinators.combine(name(), text(), text()).as(UnsupportedUse::new);
    }

    private static Arbitrary<String> name() {
        return Arbitraries.oneOf(
                Arbitraries.of("x-own", "~/a\"b\\", "İstanbul", "🙂", " ", "null"),
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars("_#{}.' \n")
                        .ofMinLength(1)
                        .ofMaxLength(8));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(Arbitraries.just(""), name());
    }

    private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values) {
        return values.optional();
    }
}
