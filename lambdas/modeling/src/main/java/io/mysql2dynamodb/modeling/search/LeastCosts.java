package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.candidate.Together;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.cost.Reading;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Costs below which no design comes that arranges some tables as given. Each table is charged what its arrangement alone
 * makes sure of: its rows and copies are stored; what is asked of it whatever becomes of the others is answered by its key
 * or by indexes, which are paid for; a row that is neither embedded nor copied is looked up.
 */
final class LeastCosts {

    private final Model model;
    private final TablePlanner planner;
    private final CostModel costs;
    private final Map<String, List<Asked>> naming = new HashMap<>();
    private final IdentityHashMap<Arrangement, Cost> known = new IdentityHashMap<>();
    private final Map<String, Cost> leastOfTable = new HashMap<>();

    LeastCosts(Model model, List<String> tables) {
        this.model = model;
        this.costs = model.charges().model();
        this.planner = new TablePlanner(model.charges());
        model.patterns().forEach(pattern -> tables(pattern)
                .forEach(table ->
                        naming.computeIfAbsent(table, name -> new ArrayList<>()).add(pattern)));
        for (String table : tables) {
            Cost cheapest = null;
            for (Arrangement candidate : model.candidates().get(table)) {
                Cost cost = of(candidate);
                cheapest = cheapest == null || cost.lessThan(cheapest) ? cost : cheapest;
            }
            leastOfTable.put(table, cheapest);
        }
    }

    private static Set<String> tables(Asked pattern) {
        Set<String> tables = new TreeSet<>();
        if (pattern instanceof Asked.Read read) {
            read.uses().forEach(use -> tables.add(use.table()));
        } else if (pattern instanceof Asked.Write write) {
            tables.add(write.table());
        }
        return tables;
    }

    /** The patterns that name a table, in the workload's order. */
    private List<Asked> naming(String table) {
        return naming.getOrDefault(table, List.of());
    }

    /** The least that any arrangement of a table costs. */
    Cost ofTable(String table) {
        return leastOfTable.get(table);
    }

    /** The least that an arrangement costs by itself. */
    Cost of(Arrangement arrangement) {
        Cost cost = known.get(arrangement);
        if (cost == null) {
            cost = calculated(arrangement);
            known.put(arrangement, cost);
        }
        return cost;
    }

    private Cost calculated(Arrangement arrangement) {
        Cost cost = arrangement.isItem() ? items(arrangement) : embedded((Placement.Embedded) arrangement.placement());
        for (Asked pattern : naming(arrangement.table())) {
            if (pattern instanceof Asked.Read read) {
                cost = cost.plus(read(arrangement, read));
            }
        }
        return cost;
    }

    /** The items with the best indexes for what is asked of them whatever becomes of other tables. */
    private Cost items(Arrangement arrangement) {
        ItemShape plain = plain(arrangement);
        TableFacts table = plain.table();
        List<Demand> demands = new ArrayList<>();
        List<ItemWrite> writes = new ArrayList<>();
        for (Asked pattern : naming(table.name())) {
            if (pattern instanceof Asked.Read read) {
                demands(arrangement, read, demands);
            } else if (pattern instanceof Asked.Write write && write.table().equals(table.name())) {
                if (write.kind() != Asked.Kind.INSERT && !WorkBuilder.found(write, arrangement)) {
                    demands.add(demand(write, write.step(), 1));
                }
                double lookups = UniqueLookups.of(table, plain.keys(), write);
                writes.add(write(write, write.kind(), write.changed(), write.affected(), lookups));
            }
        }
        arrangement
                .copies()
                .forEach((id, columns) -> followed(table, model.facts().relationship(id), columns, demands, writes));
        return planner.plan(plain, demands, writes).leastCost();
    }

    /** Steps on a table that a read does on it whatever becomes of the others. */
    private void demands(Arrangement arrangement, Asked.Read read, List<Demand> to) {
        Asked.Use first = read.uses().get(0);
        if (read.counted().isPresent() || read.hierarchy().isPresent()) {
            // another item may hold the number, and a path what is below a row
            return;
        }
        if (first.table().equals(arrangement.table())) {
            to.add(demand(read, first.step().withNeeded(copied(arrangement, read)), 1));
        }
        for (Asked.Link link : read.links()) {
            Asked.Use use = read.uses().get(link.to());
            boolean here = link.from() == 0
                    && use.table().equals(arrangement.table())
                    && !first.table().equals(use.table());
            boolean down = Together.relationship(
                            model.facts(), use.table(), link.toColumns(), first.table(), link.fromColumns())
                    .filter(one -> arrangement
                            .within()
                            .filter(within -> within.id().equals(one.id()))
                            .isEmpty())
                    .isPresent();
            if (here && down) {
                to.add(demand(read, use.step().withEqual(link.toColumns()), rows(first.step())));
            }
        }
    }

    /** Copies that a read takes from the items instead of looking the originals up. */
    private Set<String> copied(Arrangement arrangement, Asked.Read read) {
        Set<String> names = new TreeSet<>();
        for (Asked.Link link : read.links()) {
            Asked.Use to = read.uses().get(link.to());
            Set<String> wanted = new TreeSet<>(to.step().needed());
            wanted.removeAll(link.toColumns());
            Together.relationship(model.facts(), arrangement.table(), link.fromColumns(), to.table(), link.toColumns())
                    .filter(one -> link.from() == 0
                            && arrangement.copies().containsKey(one.id())
                            && arrangement.copies().get(one.id()).containsAll(wanted))
                    .ifPresent(one -> wanted.forEach(column -> names.add(ItemShape.copy(one.id(), column))));
        }
        return names;
    }

    private Demand demand(Asked pattern, Step step, double count) {
        boolean scannable = model.preferences().scans().contains(pattern.id());
        return new Demand(pattern.id(), "", step, count, pattern.rate(), OptionalDouble.empty(), scannable);
    }

    private static ItemWrite write(
            Asked.Write pattern, Asked.Kind kind, Set<String> changed, double count, double lookups) {
        return new ItemWrite(
                pattern.id(),
                "",
                kind,
                changed,
                count,
                lookups > 0 ? 2 : 1,
                2 * lookups * count,
                pattern.rate(),
                OptionalDouble.empty());
    }

    /** What it takes that copies follow the changes of their original. */
    private void followed(
            TableFacts table, Relationship up, Set<String> columns, List<Demand> demands, List<ItemWrite> writes) {
        double children = table.rowsPerKey(up.childColumns());
        for (Asked pattern : naming(up.parentTable())) {
            if (pattern instanceof Asked.Write write
                    && write.kind() == Asked.Kind.UPDATE
                    && write.table().equals(up.parentTable())
                    && columns.stream().anyMatch(write.changed()::contains)) {
                Step find = Step.byKey(table.name(), up.childColumns(), Set.of(), false);
                demands.add(demand(write, find, write.affected()));
                Set<String> changed = new TreeSet<>();
                columns.stream()
                        .filter(write.changed()::contains)
                        .forEach(column -> changed.add(ItemShape.copy(up.id(), column)));
                writes.add(write(write, Asked.Kind.UPDATE, changed, write.affected() * children, 0));
            }
        }
    }

    private Cost embedded(Placement.Embedded in) {
        TableFacts table = model.facts().table(in.relationship().childTable());
        TableFacts parent = model.facts().table(in.relationship().parentTable());
        double children = DatabaseFacts.childrenPerParent(in.relationship()).orElse(1.0);
        double list = children * table.memberBytes();
        Cost cost = new Cost(0, 0, costs.storageDollars(parent.rows() * list), 0);
        List<Asked> both = new ArrayList<>(naming(table.name()));
        both.addAll(naming(parent.name()));
        for (Asked pattern : both) {
            if (pattern instanceof Asked.Write write && write.table().equals(table.name())) {
                double apart = 1 - model.transactions().shareWith(write.id(), parent.name());
                double rows = write.kind() == Asked.Kind.INSERT ? write.affected() : 1;
                double units = rows * apart * costs.writeUnits(parent.sizes().plus(list));
                cost = cost.plus(model.charges().writes(write.rate(), units));
            } else if (pattern instanceof Asked.Write write && write.table().equals(parent.name())) {
                // the list makes each write of its item larger
                double units = write.affected() * Math.floor(list / 1_024);
                cost = cost.plus(model.charges().writes(write.rate(), units));
            }
        }
        return cost;
    }

    private Cost read(Arrangement arrangement, Asked.Read read) {
        double units = 0;
        if (!arrangement.isItem() && read.uses().get(0).table().equals(arrangement.table())) {
            units += smallest(read.uses().get(0).step());
        }
        for (Asked.Link link : read.links()) {
            units += lookups(arrangement, read, link);
        }
        return units == 0 ? Cost.NOTHING : model.charges().reads(read.rate(), units);
    }

    private double smallest(Step step) {
        return costs.getUnits(1, step.strong() ? Reading.STRONG : Reading.EVENTUAL);
    }

    private double rows(Step step) {
        double rows = model.facts().table(step.table()).rowsPerKey(step.equal()) * step.values();
        rows = step.returned().isPresent() ? Math.min(rows, step.returned().getAsDouble()) : rows;
        return step.limit().isPresent() ? Math.min(rows, (double) step.limit().getAsLong()) : rows;
    }

    /** Items that must be looked up because the arrangement of the referencing table carries nothing of them. */
    private double lookups(Arrangement arrangement, Asked.Read read, Asked.Link link) {
        Asked.Use from = read.uses().get(link.from());
        Asked.Use to = read.uses().get(link.to());
        if (link.from() != 0
                || !from.table().equals(arrangement.table())
                || from.table().equals(to.table())) {
            return 0;
        }
        boolean up = Together.relationship(
                        model.facts(), from.table(), link.fromColumns(), to.table(), link.toColumns())
                .filter(one -> !arrangement.copies().containsKey(one.id()))
                .filter(one -> arrangement
                        .within()
                        .filter(within -> within.id().equals(one.id()))
                        .isEmpty())
                .isPresent();
        TableFacts other = model.facts().table(to.table());
        if (!up || !other.unique(link.toColumns())) {
            return 0;
        }
        double rows = rows(from.step());
        return (other.rows() > 0 ? Math.min(rows, other.rows()) : rows) * smallest(from.step());
    }

    /** The items with their copies, without what other tables may put into them. */
    private ItemShape plain(Arrangement arrangement) {
        Map<String, Double> copied = new TreeMap<>();
        arrangement.copies().forEach((id, columns) -> {
            TableFacts parent =
                    model.facts().table(model.facts().relationship(id).parentTable());
            columns.forEach(column -> copied.put(ItemShape.copy(id, column), parent.bytes(List.of(column))));
        });
        return new ItemShape(
                model.facts().table(arrangement.table()), arrangement.keys().orElseThrow(), false, copied);
    }
}
