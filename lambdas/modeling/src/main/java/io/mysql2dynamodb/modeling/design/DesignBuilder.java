package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.search.Charges;
import io.mysql2dynamodb.modeling.search.Demand;
import io.mysql2dynamodb.modeling.search.Evaluation;
import io.mysql2dynamodb.modeling.search.ItemWrite;
import io.mysql2dynamodb.modeling.search.Model;
import io.mysql2dynamodb.modeling.search.Search;
import io.mysql2dynamodb.modeling.search.TablePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Makes a design of what the search found. Used once. */
public final class DesignBuilder {

    private final Model model;
    private final Evaluation found;
    private final Charges charges;

    public DesignBuilder(Model model, Evaluation found) {
        this.model = model;
        this.found = found;
        this.charges = model.charges();
    }

    /** The design, with what was refused and found before. */
    public Design build(Search.Found search, List<Asked.Refused> refused, List<Finding> findings) {
        return new Design(
                found.assignment(),
                tables(),
                patterns(),
                refused,
                copies(),
                withHeat(findings),
                found.cost(),
                search.gap(),
                search.nodes());
    }

    /** A design that was given, without what the search finds. */
    public Design build() {
        return build(new Search.Found(found, 0, 0, List.of()), List.of(), List.of());
    }

    private List<Finding> withHeat(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(findings);
        found.plans().forEach((table, plan) -> {
            if (plan.hot()) {
                all.add(new Finding(
                        Finding.Kind.RISK,
                        table,
                        "by every key that answers its patterns its busiest partition is asked for more than 3,000 read"
                                + " or 1,000 write units a second at peak",
                        "spread its busiest rows over several keys in the application (write sharding), or put a cache"
                                + " before it"));
            }
        });
        return all;
    }

    private List<DesignTable> tables() {
        Map<String, List<DesignItem>> byOwner = new TreeMap<>();
        found.plans().forEach((table, plan) -> byOwner.computeIfAbsent(
                        found.assignment().partitionOwner(table), name -> new ArrayList<>())
                .add(item(table, plan)));
        List<DesignTable> tables = new ArrayList<>();
        byOwner.forEach((owner, items) -> {
            List<DesignItem> ordered = new ArrayList<>(items.stream()
                    .filter(item -> item.sourceTable().equals(owner))
                    .toList());
            items.stream().filter(item -> !item.sourceTable().equals(owner)).forEach(ordered::add);
            tables.add(new DesignTable(owner, ordered));
        });
        return tables;
    }

    private DesignItem item(String table, TablePlan plan) {
        List<ItemWrite> writes = found.work().writes().getOrDefault(table, List.of());
        List<DesignIndex> indexes = new ArrayList<>();
        for (IndexChoice index : plan.indexes()) {
            Cost cost = charges.index(plan.shape(), index, writes);
            indexes.add(new DesignIndex(index, index.share(plan.shape()), index.entryBytes(plan.shape()), cost));
        }
        List<Relationship> embedded = found.assignment().embeddedIn(table).stream()
                .map(Placement.Embedded::relationship)
                .toList();
        return new DesignItem(table, found.assignment().of(table), plan.shape(), embedded, indexes);
    }

    private List<PatternDesign> patterns() {
        return model.patterns().stream().map(this::pattern).toList();
    }

    private PatternDesign pattern(Asked asked) {
        List<PlannedRead> reads = new ArrayList<>();
        found.work().collections().stream()
                .filter(read -> read.demand().pattern().equals(asked.id()))
                .forEach(read ->
                        reads.add(new PlannedRead(read.demand(), Optional.empty(), read.tables(), read.units())));
        found.work().demands().forEach((table, demands) -> demands.stream()
                .filter(demand -> demand.pattern().equals(asked.id()))
                .forEach(demand -> reads.add(read(table, demand))));
        if (asked instanceof Asked.Read read) {
            String first = read.uses().get(0).table();
            reads.sort(Comparator.comparingInt(one -> one.demand().purpose().startsWith("read " + first) ? 0 : 1));
        }
        List<PlannedWrite> writes = new ArrayList<>();
        found.work().writes().forEach((table, all) -> all.stream()
                .filter(write -> write.pattern().equals(asked.id()))
                .forEach(write -> writes.add(write(table, write))));
        double readUnits = reads.stream().mapToDouble(PlannedRead::units).sum();
        double writeUnits = writes.stream()
                .mapToDouble(write -> write.itemUnits() + write.indexUnits())
                .sum();
        Cost cost = charges.reads(asked.rate(), readUnits).plus(charges.writes(asked.rate(), writeUnits));
        return new PatternDesign(asked, reads, writes, readUnits, writeUnits, cost);
    }

    private PlannedRead read(String table, Demand demand) {
        AccessPath path = found.plans().get(table).paths().get(demand.step());
        double units = path == null ? 0 : path.units() * demand.count();
        return new PlannedRead(demand, Optional.ofNullable(path), List.of(), units);
    }

    private PlannedWrite write(String table, ItemWrite write) {
        TablePlan plan = found.plans().get(table);
        double indexUnits = plan.indexes().stream()
                .mapToDouble(index -> charges.indexUnits(plan.shape(), index, write))
                .sum();
        return new PlannedWrite(table, write, charges.itemUnits(plan.shape(), write), indexUnits);
    }

    private List<CopyDesign> copies() {
        List<CopyDesign> copies = new ArrayList<>();
        for (Arrangement one : found.assignment().arrangements().values()) {
            one.copies().forEach((id, columns) -> columns.forEach(column -> copies.add(copy(id, column))));
        }
        return copies;
    }

    private CopyDesign copy(String id, String column) {
        Relationship relationship = model.facts().relationship(id);
        Long tolerated = model.preferences().staleness().get(relationship.parentTable() + "." + column);
        List<String> updaters = model.patterns().stream()
                .filter(pattern -> pattern instanceof Asked.Write write
                        && write.kind() == Asked.Kind.UPDATE
                        && write.table().equals(relationship.parentTable())
                        && write.changed().contains(column))
                .map(Asked::id)
                .toList();
        return new CopyDesign(
                relationship, column, tolerated == null ? OptionalLong.empty() : OptionalLong.of(tolerated), updaters);
    }
}
