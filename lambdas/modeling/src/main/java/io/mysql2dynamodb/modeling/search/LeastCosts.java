package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.IndexCandidates;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.PathFinder;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.candidate.Together;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.cost.Reading;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Costs below which no design comes that arranges some tables as given. Each table is charged what its arrangement alone
 * makes sure of: its rows and copies are stored, its writes write at least its own bytes, a read that begins with it takes at
 * least its best key or an index that costs nothing, a row that is neither embedded nor copied is looked up.
 */
final class LeastCosts {

    private final Model model;
    private final List<String> tables;
    private final PathFinder paths;
    private final CostModel costs;
    private final Map<Arrangement, Cost> known = new HashMap<>();
    private final Map<String, Cost> leastOfTable = new HashMap<>();

    LeastCosts(Model model, List<String> tables) {
        this.model = model;
        this.tables = tables;
        this.costs = model.charges().model();
        this.paths = new PathFinder(costs);
        for (String table : tables) {
            Cost cheapest = null;
            for (Arrangement candidate : model.candidates().get(table)) {
                Cost cost = of(candidate);
                cheapest = cheapest == null || cost.lessThan(cheapest) ? cost : cheapest;
            }
            leastOfTable.put(table, cheapest);
        }
    }

    /** The least that a design costs which arranges these tables so. */
    Cost of(Map<String, Arrangement> chosen) {
        Cost cost = Cost.NOTHING;
        for (String table : tables) {
            Arrangement arrangement = chosen.get(table);
            cost = cost.plus(arrangement == null ? leastOfTable.get(table) : of(arrangement));
        }
        return cost;
    }

    private Cost of(Arrangement arrangement) {
        Cost cost = known.get(arrangement);
        if (cost == null) {
            cost = calculated(arrangement);
            known.put(arrangement, cost);
        }
        return cost;
    }

    private Cost calculated(Arrangement arrangement) {
        Cost cost = arrangement.isItem() ? items(arrangement) : embedded((Placement.Embedded) arrangement.placement());
        for (Asked pattern : model.patterns()) {
            if (pattern instanceof Asked.Read read) {
                cost = cost.plus(read(arrangement, read));
            }
        }
        return cost;
    }

    private Cost items(Arrangement arrangement) {
        ItemShape plain = plain(arrangement);
        TableFacts table = plain.table();
        double bytes = plain.bytes();
        double copied = 0;
        Cost cost = Cost.NOTHING;
        for (Map.Entry<String, Set<String>> copy : arrangement.copies().entrySet()) {
            Relationship up = relationship(copy.getKey());
            copied += model.facts().table(up.parentTable()).bytes(copy.getValue());
            cost = cost.plus(followed(plain, up, copy.getValue()));
        }
        cost = cost.plus(storage(table.rows(), bytes + copied));
        for (Asked pattern : model.patterns()) {
            if (pattern instanceof Asked.Write write && write.table().equals(arrangement.table())) {
                double units = write.affected() * costs.writeUnits(bytes + copied);
                cost = cost.plus(model.charges().writes(write.rate(), units));
            }
        }
        return cost;
    }

    /** What it costs that copies follow the changes of their original. */
    private Cost followed(ItemShape plain, Relationship up, Set<String> columns) {
        Cost cost = Cost.NOTHING;
        double children = plain.table().rowsPerKey(up.childColumns());
        for (Asked pattern : model.patterns()) {
            if (pattern instanceof Asked.Write write
                    && write.kind() == Asked.Kind.UPDATE
                    && write.table().equals(up.parentTable())
                    && columns.stream().anyMatch(write.changed()::contains)) {
                double units = write.affected() * children * costs.writeUnits(plain.bytes());
                cost = cost.plus(model.charges().writes(write.rate(), units));
            }
        }
        return cost;
    }

    private Cost embedded(Placement.Embedded in) {
        TableFacts table = model.facts().table(in.relationship().childTable());
        TableFacts parent = model.facts().table(in.relationship().parentTable());
        double children = DatabaseFacts.childrenPerParent(in.relationship()).orElse(1.0);
        double list = children * table.memberBytes();
        Cost cost = new Cost(0, 0, costs.storageDollars(parent.rows() * list), 0);
        for (Asked pattern : model.patterns()) {
            if (pattern instanceof Asked.Write write && write.table().equals(table.name())) {
                double apart = 1 - model.transactions().shareWith(write.id(), parent.name());
                double rows = write.kind() == Asked.Kind.INSERT ? write.affected() : 1;
                double units = rows * apart * costs.writeUnits(parent.rowBytes() + list);
                cost = cost.plus(model.charges().writes(write.rate(), units));
            }
        }
        return cost;
    }

    private Cost storage(double rows, double bytes) {
        return new Cost(0, 0, costs.storageDollars(costs.storedBytes(rows, bytes)), 0);
    }

    private Cost read(Arrangement arrangement, Asked.Read read) {
        double units = 0;
        if (read.uses().get(0).table().equals(arrangement.table())) {
            units += first(arrangement, read);
        }
        for (Asked.Link link : read.links()) {
            units += lookups(arrangement, read, link);
        }
        return units == 0 ? Cost.NOTHING : model.charges().reads(read.rate(), units);
    }

    /** The step by the best key, or by whichever index, as if that cost nothing; the smallest answer where that is not sure. */
    private double first(Arrangement arrangement, Asked.Read read) {
        Step step = read.uses().get(0).step();
        double smallest = costs.getUnits(1, step.strong() ? Reading.STRONG : Reading.EVENTUAL);
        boolean scannable = model.preferences().scans().contains(read.id());
        if (!arrangement.isItem() || scannable || !read.links().isEmpty()) {
            return smallest;
        }
        ItemShape plain = plain(arrangement);
        double best = paths.onTable(plain, step).map(AccessPath::units).orElse(Double.MAX_VALUE);
        for (IndexChoice index : IndexCandidates.of(plain, List.of(step))) {
            best = Math.min(
                    best,
                    paths.onIndex(plain, index, step).map(AccessPath::units).orElse(Double.MAX_VALUE));
        }
        return best == Double.MAX_VALUE ? smallest : best;
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
        Step step = from.step();
        double rows = model.facts().table(from.table()).rowsPerKey(step.equal()) * step.values();
        rows = step.returned().isPresent() ? Math.min(rows, step.returned().getAsDouble()) : rows;
        rows = step.limit().isPresent() ? Math.min(rows, (double) step.limit().getAsLong()) : rows;
        rows = other.rows() > 0 ? Math.min(rows, other.rows()) : rows;
        return rows * costs.getUnits(1, step.strong() ? Reading.STRONG : Reading.EVENTUAL);
    }

    private ItemShape plain(Arrangement arrangement) {
        return new ItemShape(
                model.facts().table(arrangement.table()), arrangement.keys().orElseThrow(), false, Map.of());
    }

    private Relationship relationship(String id) {
        return model.facts().relationships().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
