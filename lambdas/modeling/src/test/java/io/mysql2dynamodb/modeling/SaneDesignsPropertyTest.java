package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.CatalogSchema;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.modeling.search.Assignment;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Designs behave as costs do. Databases are random: two or three tables in a row of references, up to eight patterns. */
class SaneDesignsPropertyTest {

    private static final int TRIES = 60;

    /** The same databases in every build: a rarer one that surfaces is looked for on purpose, not by chance. */
    private static final String SEED = "20260105";

    /** A random database and workload; the same seed gives the same. */
    private static final class Case {
        private final Random random;
        private final String prefix;
        private final double scale;
        private final double writes;
        private final List<SourcePattern> patterns = new ArrayList<>();
        private final DatabaseCatalog catalog;

        Case(int seed, String prefix, double scale, double writes) {
            this.random = new Random(seed);
            this.prefix = prefix;
            this.scale = scale;
            this.writes = writes;
            this.catalog = database();
        }

        static Case of(int seed) {
            return new Case(seed, "t", 1, 1);
        }

        private String table(int i) {
            return prefix + i;
        }

        private DatabaseCatalog database() {
            DatabaseSketch sketch = new DatabaseSketch();
            int tables = 2 + random.nextInt(2);
            for (int i = 0; i < tables; i++) {
                DatabaseSketch.Table table = sketch.table(table(i), 100L * (1 + random.nextInt(500)))
                        .columns(
                                "id INT UNSIGNED AUTO",
                                "parent INT UNSIGNED",
                                "above INT UNSIGNED NULL",
                                "kind INT UNSIGNED",
                                "name VARCHAR(50) ~" + (5 + random.nextInt(40)),
                                "text TEXT ~" + random.nextInt(3_000))
                        .primary("id")
                        .distinct(5 + random.nextInt(50), 100, "kind")
                        .hierarchy("id", "above", random.nextInt(60) / 10.0, 6 + random.nextInt(6), 0.01);
                if (i > 0) {
                    double average = 1.0 + random.nextInt(20);
                    table.references(
                            table(i - 1), "id", "parent", average, (long) (average * (1 + random.nextInt(30))));
                }
            }
            int count = 2 + random.nextInt(7);
            for (int i = 0; i < count; i++) {
                pattern("AP" + (i + 1), tables);
            }
            return sketch.catalog();
        }

        private void pattern(String id, int tables) {
            int at = random.nextInt(tables);
            String table = table(at);
            double rate = (1 + random.nextInt(200)) * scale;
            double change = (1 + random.nextInt(50)) * scale * writes;
            SourcePattern pattern =
                    switch (random.nextInt(11)) {
                        case 0 -> select(table).where(table + ".id").at(id, rate);
                        case 1 ->
                            select(table)
                                    .columns(table + ".name")
                                    .where(table + ".kind")
                                    .orderBy(table + ".name", random.nextBoolean())
                                    .limit(20)
                                    .at(id, rate);
                        case 2 -> select(table).where(table + ".parent").at(id, rate);
                        case 3, 4 -> joined(at, rate, id);
                        case 5 -> insert(table).at(id, change);
                        case 6 ->
                            select(table)
                                    .where(table + ".id")
                                    .follow("above", "id")
                                    .at(id, rate);
                        case 7 ->
                            select(table)
                                    .where(table + ".id")
                                    .follow("id", "above")
                                    .at(id, rate);
                        case 8 -> update(table, "above").where(table + ".id").at(id, change);
                        case 9 -> update(table, "name").where(table + ".id").at(id, change);
                        default -> update(table, "text").where(table + ".id").at(id, change);
                    };
            patterns.add(pattern);
        }

        private SourcePattern joined(int at, double rate, String id) {
            int child = Math.max(1, at);
            String parent = table(child - 1);
            String down = table(child);
            return random.nextBoolean()
                    ? select(parent)
                            .join(parent + ".id", down + ".parent")
                            .where(parent + ".id")
                            .at(id, rate)
                    : select(down)
                            .columns(down + ".id", parent + ".name")
                            .join(down + ".parent", parent + ".id")
                            .where(down + ".kind")
                            .at(id, rate);
        }

        Modeling modeling() {
            return modeling(patterns);
        }

        Modeling modeling(List<SourcePattern> of) {
            return new Modeling(catalog, WorkloadSketch.of(of), Preferences.DEFAULT);
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void everyDesignIsAValidContractThatAnswersEverything(@ForAll @IntRange(max = 1_000_000) int seed) {
        Case one = Case.of(seed);
        Design design = one.modeling().design();
        var contract = new DesignContract(one.modeling(), design).contract();

        assertThat(ContractValidator.validate(contract, CatalogSchema.of(one.catalog)))
                .noneMatch(Problem::isError);
        assertThat(ContractReader.read(ContractWriter.write(contract)).contract())
                .isEqualTo(contract);
        assertThat(design.refused()).isEmpty();
        assertThat(contract.accessPatterns().orElseThrow())
                .allMatch(pattern -> pattern.operation().isPresent());
    }

    @Property(tries = TRIES, seed = SEED)
    void noAlternativeIsCheaper(@ForAll @IntRange(max = 1_000_000) int seed) {
        Modeling modeling = Case.of(seed).modeling();
        Design design = modeling.design();

        assertThat(modeling.alternatives(design))
                .filteredOn(other -> other.design().refused().isEmpty())
                .filteredOn(other -> other.design().hotTables() <= design.hotTables())
                .allSatisfy(other -> assertThat(design.cost().total() - design.gap())
                        .isLessThanOrEqualTo(other.design().cost().total() * (1 + 1e-9)));
    }

    @Property(tries = TRIES, seed = SEED)
    void droppingAPatternNeverRaisesTheCost(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 7) int dropped) {
        Case one = Case.of(seed);
        Design design = one.modeling().design();
        List<SourcePattern> fewer = IntStream.range(0, one.patterns.size())
                .filter(i -> i != dropped % one.patterns.size())
                .mapToObj(one.patterns::get)
                .toList();
        Design without = one.modeling(fewer).design();

        assertThat(without.cost().total() - without.gap())
                .isLessThanOrEqualTo(design.cost().total() * (1 + 1e-9));
    }

    @Property(tries = TRIES, seed = SEED)
    void doublingAllRatesDoublesWhatRequestsCostOnTheSameDesign(@ForAll @IntRange(max = 1_000_000) int seed) {
        Design once = Case.of(seed).modeling().design();
        Design twice = new Case(seed, "t", 2, 1).modeling().design();

        // storage does not double, so that another design may become the cheapest; never one above twice this, unless
        // partitions become too busy, and each read asks several
        if (spread(twice) == spread(once)) {
            assertThat(twice.cost().total() - twice.gap())
                    .isLessThanOrEqualTo(
                            (2 * once.cost().requests() + once.cost().storage()) * (1 + 1e-9));
        }
        if (sameItems(once.assignment(), twice.assignment()) && once.indexes() == twice.indexes()) {
            assertThat(twice.cost().requests())
                    .isCloseTo(
                            2 * once.cost().requests(),
                            within(1e-6 * (1 + once.cost().requests())));
        }
    }

    private static long spread(Design design) {
        return design.tables().stream()
                .flatMap(table -> table.items().stream())
                .flatMap(item -> item.indexes().stream())
                .filter(index -> index.choice().isSpread())
                .count();
    }

    private static boolean sameItems(Assignment one, Assignment other) {
        return one.arrangements().equals(other.arrangements());
    }

    @Property(tries = TRIES, seed = SEED)
    void renamingTablesChangesNothingButNames(@ForAll @IntRange(max = 1_000_000) int seed) {
        Design one = Case.of(seed).modeling().design();
        Design other = new Case(seed, "z", 1, 1).modeling().design();

        assertThat(other.indexes()).isEqualTo(one.indexes());
        assertThat(other.tables()).hasSameSizeAs(one.tables());
        assertThat(other.copies()).hasSameSizeAs(one.copies());
        assertThat(other.cost().total())
                .isCloseTo(one.cost().total(), within(1e-9 * (1 + one.cost().total())));
        one.assignment().arrangements().forEach((table, arrangement) -> assertThat(other.assignment()
                        .of("z" + table.substring(1))
                        .toString()
                        .replace('z', 't'))
                .isEqualTo(arrangement.toString().replace('z', 't')));
    }

    @Property(tries = TRIES, seed = SEED)
    void writingMoreOftenNeverAddsCopies(@ForAll @IntRange(max = 1_000_000) int seed) {
        Case once = Case.of(seed);
        Case oftener = new Case(seed, "t", 1, 20);

        assertThat(copied(oftener, oftener.modeling().design()))
                .isLessThanOrEqualTo(copied(once, once.modeling().design()));
    }

    /** Copies that somebody has to update. */
    private static long copied(Case of, Design design) {
        assertThat(of.patterns).isNotEmpty();
        return design.copies().stream()
                .filter(copy -> !copy.updaters().isEmpty())
                .count();
    }

    @Property(tries = TRIES, seed = SEED)
    void theSameInputGivesTheSameBytes(@ForAll @IntRange(max = 1_000_000) int seed) {
        Modeling one = Case.of(seed).modeling();
        Modeling other = Case.of(seed).modeling();

        assertThat(ContractWriter.write(new DesignContract(one, one.design()).contract()))
                .isEqualTo(ContractWriter.write(new DesignContract(other, other.design()).contract()));
    }
}
