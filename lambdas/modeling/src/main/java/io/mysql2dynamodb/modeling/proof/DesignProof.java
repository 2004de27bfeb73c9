package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.proof.Proof.PatternProof;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import io.mysql2dynamodb.parity.ComparedContract;
import io.mysql2dynamodb.parity.PatternCheck;
import io.mysql2dynamodb.parity.PatternParity;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.QuarantinedRow;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Proves a design by running it: sampled rows of the source go into a scratch database and, by the projection of migrations,
 * into scratch tables; then every read is asked of both, and every write is tried. The source is only read.
 */
public final class DesignProof {

    private static final int QUARANTINED_SHOWN = 20;

    private final SourceDatabase source;
    private final Supplier<ScratchDatabase> scratch;
    private final Supplier<ScratchTables> tables;
    private final IntConsumer pause;

    /**
     * @param source where rows are sampled
     * @param scratch makes a scratch database, which is dropped with the end of the proof
     * @param tables makes scratch tables, which are deleted with it
     * @param pause waits before an answer of an index is read again, for the first time by 1, and so on
     */
    public DesignProof(
            SourceDatabase source,
            Supplier<ScratchDatabase> scratch,
            Supplier<ScratchTables> tables,
            IntConsumer pause) {
        this.source = source;
        this.scratch = scratch;
        this.tables = tables;
        this.pause = pause;
    }

    /**
     * Proves a design.
     *
     * @param contract the design's contract
     */
    public Proof prove(Modeling modeling, Design design, MigrationContract contract) {
        try (ScratchDatabase database = scratch.get()) {
            Map<String, Integer> rows = fill(database, modeling);
            try (SourceSession session = database.reader().open();
                    ScratchTables items = tables.get()) {
                SourceSchema schema = session.readSchema();
                ComparedContract compared =
                        new ComparedContract(contract, schema, ContractCompiler.compile(contract, schema, session));
                AllItems all = AllItems.of(compared.plan(), session);
                write(items, contract, all);
                List<PatternProof> patterns = new ArrayList<>();
                PatternCheck reads = new PatternCheck(compared, session, items.answers(), pause);
                WriteTrial writes = new WriteTrial(database, compared, all);
                for (AccessPattern pattern : contract.accessPatterns().orElse(List.of())) {
                    patterns.add(
                            pattern.kind() == AccessPattern.Kind.READ
                                    ? read(reads.check(pattern))
                                    : written(writes, pattern, design));
                }
                return new Proof(
                        ContractHash.of(contract),
                        rows,
                        all.items().size(),
                        all.clashes().stream().map(AllItems.Place::toString).toList(),
                        quarantined(all.quarantined()),
                        patterns);
            }
        }
    }

    private Map<String, Integer> fill(ScratchDatabase database, Modeling modeling) {
        Set<String> names = modeling.facts().tables().keySet();
        try (SourceSession session = source.open()) {
            database.define(SourceDefinitions.ofTables(session, names));
            SampledRows rows = SampledRows.of(
                    session, session.readSchema(names), names, modeling.facts().relationships());
            rows.insertInto(database);
            // rows come as they are; triggers fire in the trials
            database.define(SourceDefinitions.ofTriggers(
                    session,
                    modeling.catalog().triggers().stream()
                            .filter(trigger -> names.contains(trigger.table()))
                            .map(CatalogTrigger::name)
                            .toList()));
            return rows.counts();
        }
    }

    private static void write(ScratchTables items, MigrationContract contract, AllItems all) {
        Map<String, List<Map<String, AttributeValue>>> byTable = new LinkedHashMap<>();
        all.items()
                .forEach((place, item) -> byTable.computeIfAbsent(place.table().name(), name -> new ArrayList<>())
                        .add(item.attributes()));
        for (TableContract table : contract.tables()) {
            items.create(table);
            items.write(table, byTable.getOrDefault(table.name(), List.of()));
        }
    }

    private static PatternProof read(PatternParity parity) {
        Verdict verdict =
                switch (parity.verdict()) {
                    // both agree on answers without rows, whatever the design
                    case SAME -> parity.rows() > 0 ? Verdict.PROVEN : Verdict.UNPROVEN;
                    case DIFFERENT -> Verdict.FAILED;
                    case NOT_COMPARED -> Verdict.UNPROVEN;
                };
        return new PatternProof(
                parity.id(), parity.description(), "read", verdict, parity.asked(), details(parity, verdict));
    }

    private static List<String> details(PatternParity parity, Verdict verdict) {
        if (verdict == Verdict.UNPROVEN) {
            return List.of(parity.reason().isEmpty() ? "no answer had a row of the sample" : parity.reason());
        }
        List<String> details = new ArrayList<>();
        parity.differences()
                .forEach(one -> details.add("with " + one.parameters() + ": " + String.join("; ", one.details())));
        parity.notCompared()
                .forEach(one -> details.add(one.startsWith(PatternCheck.LEFT) ? one : "not compared: " + one));
        return details;
    }

    private static PatternProof written(WriteTrial writes, AccessPattern pattern, Design design) {
        var designed = design.pattern(pattern.id()).orElseThrow();
        String owner = design.assignment().owner(((Asked.Write) designed.asked()).table());
        return writes.prove(pattern, designed, owner);
    }

    private static List<String> quarantined(List<QuarantinedRow> rows) {
        return rows.stream()
                .limit(QUARANTINED_SHOWN)
                .map(row -> row.sourceTable() + " " + row.key().values() + ": "
                        + row.reasons().get(0).text())
                .toList();
    }
}
