package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.Keys;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.candidate.Together;
import io.mysql2dynamodb.modeling.cost.Reading;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.Step;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.workload.StatementShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out what one pattern demands of the items of an assignment. Used once. */
final class WorkBuilder {

    private final Model model;
    private final DatabaseFacts facts;
    private final Preferences preferences;
    private final Consulted assignment;
    private final Map<String, List<Demand>> demands = new TreeMap<>();
    private final Map<String, List<ItemWrite>> writes = new TreeMap<>();
    private Optional<Work.CollectionRead> collection = Optional.empty();
    private Optional<String> impossible = Optional.empty();

    WorkBuilder(Model model, Assignment assignment) {
        this.model = model;
        this.facts = model.facts();
        this.preferences = model.preferences();
        this.assignment = new Consulted(model, assignment);
    }

    PatternWork build(Asked pattern) {
        if (pattern instanceof Asked.Read read) {
            read(read);
        } else if (pattern instanceof Asked.Write write) {
            write(write);
        }
        Map<String, PatternWork.Part> parts = new TreeMap<>();
        Set<String> tables = new TreeSet<>(demands.keySet());
        tables.addAll(writes.keySet());
        for (String table : tables) {
            parts.put(
                    table,
                    new PatternWork.Part(
                            demands.getOrDefault(table, List.of()), writes.getOrDefault(table, List.of())));
        }
        return new PatternWork(parts, collection, impossible, assignment.asked());
    }

    // reads

    private void read(Asked.Read read) {
        if (read.counted().isPresent() && counted(read, read.counted().get())) {
            return;
        }
        if (read.hierarchy().isPresent()) {
            follow(read, read.hierarchy().get());
            return;
        }
        double[] rows = new double[read.uses().size()];
        rows[0] = rows(read.uses().get(0).step());
        Step first = withCarried(read, 0);
        List<String> collected = wholeCollection(read);
        if (collected.isEmpty()) {
            demand(read, "read " + first.table(), first, 1);
        } else {
            collection(read, first, collected);
        }
        for (Asked.Link link : read.links()) {
            Asked.Use to = read.uses().get(link.to());
            Step step = to.step().withEqual(link.toColumns());
            rows[link.to()] = rows[link.from()] * rows(step);
            boolean inCollection = link.from() == 0 && collected.contains(to.table());
            if (!inCollection && !carried(read, link)) {
                double lookups = Math.min(rows[link.from()], distinct(read, link));
                demand(read, "follow to " + to.table(), step, lookups);
            }
        }
    }

    /** Whether a count is done: an item holds the number, or nobody can count so many rows. */
    private boolean counted(Asked.Read read, Asked.Counted counted) {
        Relationship to = counted.relationship();
        if (assignment.countersOf(to.childTable()).contains(to)
                && assignment.of(to.childTable()).isItem()) {
            Step step = Step.byKey(
                    to.parentTable(),
                    to.parentColumns(),
                    List.of(ItemShape.count(to.id())),
                    read.uses().get(0).step().strong());
            demand(read, "read the number of " + to.childTable() + " in " + to.parentTable(), step, 1);
            return true;
        }
        if (!counted.few()) {
            impossible = Optional.of("it counts about " + Math.round(counted.rows()) + " rows, too many to read each"
                    + " time, and no item of " + to.parentTable() + " may hold their number");
        }
        return !counted.few();
    }

    /** Rows of a hierarchy, found by the path of the first, else from row to row. */
    private void follow(Asked.Read read, Asked.Hierarchy hierarchy) {
        Step step = read.uses().get(0).step();
        Step first = Step.byKey(step.table(), List.of(hierarchy.key()), step.needed(), step.strong());
        // without a foreign key the row that is referenced may not be there to tell its path
        Optional<HierarchyPath> path = path(hierarchy)
                .filter(one ->
                        hierarchy.itself() || one.relationship().foreignKey().isPresent());
        boolean keyed = assignment
                .of(step.table())
                .keys()
                .filter(keys -> keys.columns().equals(Set.of(hierarchy.key())))
                .isPresent();
        if (!keyed && (path.isPresent() || hierarchy.itself())) {
            impossible = Optional.of("the row that it starts at is found by " + hierarchy.key()
                    + ", which is not the key of the items of " + step.table());
        } else if (path.isPresent()) {
            demand(read, "read what is below by its path", below(path.get(), step, hierarchy.rows()), 1);
            Step start = first.withNeeded(Set.of(path.get().path(), path.get().root()));
            demand(read, "read the row that it starts at", start, 1);
        } else if (!hierarchy.few()) {
            impossible = Optional.of("it follows about " + Math.round(hierarchy.rows())
                    + " rows, too many for a request each, and the hierarchy has no path");
        } else {
            demand(
                    read,
                    hierarchy.down() ? "read what is below, a request for each row" : "read the row and each above it",
                    step,
                    hierarchy.rows());
            if (hierarchy.down() && hierarchy.itself()) {
                demand(read, "read the row that it starts at", first, 1);
            }
        }
    }

    /** The path by which the items of a hierarchy are found, if they hold one. */
    private Optional<HierarchyPath> path(Asked.Hierarchy hierarchy) {
        return hierarchy.down()
                ? facts.path(hierarchy.table(), hierarchy.parent()).filter(one -> assignment
                        .of(hierarchy.table())
                        .paths()
                        .contains(one.relationship().id()))
                : Optional.empty();
    }

    private static Step below(HierarchyPath path, Step step, double rows) {
        return new Step(
                step.table(),
                Set.of(path.root()),
                1,
                Set.of(path.path()),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                OptionalLong.empty(),
                step.needed(),
                step.strong(),
                OptionalDouble.of(rows));
    }

    private double distinct(Asked.Read read, Asked.Link link) {
        TableFacts to = facts.table(read.uses().get(link.to()).table());
        return to.unique(link.toColumns()) && to.rows() > 0 ? to.rows() : Double.MAX_VALUE;
    }

    private double rows(Step step) {
        TableFacts table = facts.table(step.table());
        double found = table.rowsPerKey(step.equal()) * step.values();
        if (step.returned().isPresent()) {
            found = Math.min(found, step.returned().getAsDouble());
        }
        return step.limit().isPresent() ? Math.min(found, (double) step.limit().getAsLong()) : found;
    }

    /** Whether what a link leads to is already at hand: embedded, or copied. */
    private boolean carried(Asked.Read read, Asked.Link link) {
        return embedding(read, link).isPresent() || copied(read, link).isPresent();
    }

    private Optional<Relationship> embedding(Asked.Read read, Asked.Link link) {
        String from = read.uses().get(link.from()).table();
        String to = read.uses().get(link.to()).table();
        Optional<Relationship> down = Together.relationship(facts, to, link.toColumns(), from, link.fromColumns());
        Optional<Relationship> up = Together.relationship(facts, from, link.fromColumns(), to, link.toColumns());
        return down.filter(one -> embeds(to, one)).or(() -> up.filter(one -> embeds(from, one)));
    }

    private boolean embeds(String table, Relationship relationship) {
        return assignment.of(table).placement() instanceof Placement.Embedded in
                && in.relationship().id().equals(relationship.id());
    }

    private Optional<Relationship> copied(Asked.Read read, Asked.Link link) {
        Asked.Use from = read.uses().get(link.from());
        Asked.Use to = read.uses().get(link.to());
        Set<String> wanted = new TreeSet<>(to.step().needed());
        wanted.removeAll(link.toColumns());
        if (from.step().strong()) {
            // a copy shows its old value until it is updated
            return Optional.empty();
        }
        return Together.relationship(facts, from.table(), link.fromColumns(), to.table(), link.toColumns())
                .filter(one -> assignment
                        .of(from.table())
                        .copies()
                        .getOrDefault(one.id(), Set.of())
                        .containsAll(wanted))
                .filter(one -> assignment.of(from.table()).copies().containsKey(one.id()));
    }

    /** The first step, with what of later uses its items carry. */
    private Step withCarried(Asked.Read read, int use) {
        Set<String> carried = new TreeSet<>();
        for (Asked.Link link : read.links()) {
            if (link.from() == use) {
                Asked.Use to = read.uses().get(link.to());
                embedding(read, link)
                        .filter(one -> one.childTable().equals(to.table()))
                        .ifPresent(one -> carried.add(ItemShape.embedded(one.id())));
                copied(read, link).ifPresent(one -> to.step().needed().stream()
                        .filter(column -> !link.toColumns().contains(column))
                        .forEach(column -> carried.add(ItemShape.copy(one.id(), column))));
            }
        }
        return read.uses().get(use).step().withNeeded(carried);
    }

    /** The tables that come with one Query of the first use's partition; empty where that is not so, or not cheaper. */
    private List<String> wholeCollection(Asked.Read read) {
        Step first = read.uses().get(0).step();
        Arrangement parent = assignment.of(first.table());
        boolean whole = parent.placement() instanceof Placement.Own own
                && first.equal().containsAll(own.keys().columns())
                && first.values() == 1
                && first.filters().isEmpty();
        List<String> beside = assignment.collectedUnder(first.table());
        List<String> wanted = read.links().stream()
                .filter(link -> link.from() == 0)
                .map(link -> read.uses().get(link.to()).table())
                .filter(beside::contains)
                .filter(table -> read.links().stream()
                        .filter(link -> read.uses().get(link.to()).table().equals(table))
                        .allMatch(link -> collects(read, link)))
                .distinct()
                .toList();
        if (!whole || wanted.isEmpty()) {
            return List.of();
        }
        Reading reading = first.strong() ? Reading.STRONG : Reading.EVENTUAL;
        double apart =
                model.charges().model().getUnits(assignment.shape(first.table()).sizes(), reading);
        for (String table : wanted) {
            apart += model.charges()
                    .model()
                    .queryUnits(children(table), assignment.shape(table).bytes(), reading);
        }
        return collectionUnits(first.table(), reading) <= apart ? wanted : List.of();
    }

    private boolean collects(Asked.Read read, Asked.Link link) {
        String to = read.uses().get(link.to()).table();
        return assignment.of(to).placement() instanceof Placement.Collected in
                && new TreeSet<>(in.relationship().childColumns()).equals(new TreeSet<>(link.toColumns()))
                && in.relationship()
                        .parentTable()
                        .equals(read.uses().get(link.from()).table());
    }

    private double children(String table) {
        Keys keys = assignment.of(table).keys().orElseThrow();
        return facts.table(table).rowsPerKey(keys.partition());
    }

    private double collectionUnits(String parent, Reading reading) {
        double bytes = assignment.shape(parent).bytes();
        for (String table : assignment.collectedUnder(parent)) {
            bytes += children(table) * assignment.shape(table).bytes();
        }
        return model.charges().model().queryUnits(1, bytes, reading);
    }

    private void collection(Asked.Read read, Step first, List<String> tables) {
        Reading reading = first.strong() ? Reading.STRONG : Reading.EVENTUAL;
        Demand demand = new Demand(
                read.id(),
                "read " + first.table() + " with its " + String.join(", ", tables),
                first,
                1,
                read.rate(),
                read.peak(),
                false);
        collection = Optional.of(new Work.CollectionRead(demand, tables, collectionUnits(first.table(), reading)));
    }

    // steps

    private void demand(Asked pattern, String purpose, Step step, double count) {
        Step own = step;
        if (assignment.of(step.table()).placement() instanceof Placement.Embedded in) {
            Optional<Step> outer = holder(step, in.relationship());
            if (outer.isEmpty()) {
                impossible = impossible.or(() -> Optional.of("rows of " + step.table() + " inside items of "
                        + in.relationship().parentTable() + " are not found by " + step.equal()));
                return;
            }
            own = outer.get();
        }
        boolean small = preferences.scans().contains(pattern.id())
                && facts.table(own.table()).rows()
                                * assignment.shape(own.table()).bytes()
                        <= preferences.scanBytes();
        demands.computeIfAbsent(own.table(), name -> new ArrayList<>())
                .add(new Demand(pattern.id(), purpose, own, count, pattern.rate(), pattern.peak(), small));
    }

    /** How the item that embeds the rows of a step is found: by the columns that reference it. */
    private static Optional<Step> holder(Step step, Relationship in) {
        if (!step.equal().containsAll(in.childColumns())) {
            return Optional.empty();
        }
        return Optional.of(step.of(in.parentTable(), in.parentColumns(), List.of(ItemShape.embedded(in.id()))));
    }

    // writes

    private void write(Asked.Write write) {
        Arrangement target = assignment.of(write.table());
        double factor = model.transactions().factor(write.id(), assignment);
        if (target.placement() instanceof Placement.Embedded in) {
            if (write.kind() != Asked.Kind.INSERT) {
                embeddedFound(write, in.relationship());
            }
            // what is written together with the item itself is one write
            double apart = 1
                    - model.transactions()
                            .shareWith(write.id(), in.relationship().parentTable());
            add(
                    in.relationship().parentTable(),
                    new ItemWrite(
                            write.id(),
                            "change of the " + write.table() + " inside",
                            Asked.Kind.UPDATE,
                            Set.of(ItemShape.embedded(in.relationship().id())),
                            (write.kind() == Asked.Kind.INSERT ? write.affected() : 1) * apart,
                            factor,
                            0,
                            write.rate(),
                            write.peak()));
        } else {
            if (write.kind() != Asked.Kind.INSERT && !found(write, target)) {
                demand(write, "find the rows", write.step().withNeeded(Set.of()), 1);
            }
            Set<String> changed = new TreeSet<>(write.changed());
            changed.addAll(paths(write, target));
            double lookups =
                    UniqueLookups.of(facts.table(write.table()), target.keys().orElseThrow(), write);
            double doubled = lookups > 0 || counts(write) ? 2 : factor;
            add(
                    write.table(),
                    new ItemWrite(
                            write.id(),
                            "the item itself",
                            write.kind(),
                            changed,
                            write.affected(),
                            doubled,
                            2 * lookups * write.affected(),
                            write.rate(),
                            write.peak()));
        }
        copies(write, target);
        if (target.isItem()) {
            counters(write, write.table(), write.kind(), write.changed(), write.affected(), "");
        }
        cascades(write);
    }

    /** What a write changes of the paths: its own row's, by that of the row above, and those of all rows below. */
    private Set<String> paths(Asked.Write write, Arrangement target) {
        Set<String> own = new TreeSet<>();
        for (String id : target.paths()) {
            HierarchyPath path = facts.table(write.table()).paths().get(id);
            Set<String> names = Set.of(path.path(), path.root());
            boolean upsert = write.source().shape().kind() == StatementShape.Kind.UPSERT;
            boolean moves = upsert
                    || (write.kind() == Asked.Kind.UPDATE && write.changed().contains(path.parentColumn()));
            boolean leaves = write.kind() == Asked.Kind.DELETE
                    && path.relationship().foreignKey().isEmpty();
            if (moves || write.kind() == Asked.Kind.INSERT) {
                Step above = Step.byKey(write.table(), List.of(path.keyColumn()), names, false);
                demand(write, "read the path of the row above", above, write.affected());
            }
            if (moves) {
                own.addAll(names);
            }
            if (moves || leaves) {
                below(
                        write,
                        write.table(),
                        write.affected(),
                        path,
                        "the paths of the rows below",
                        Asked.Kind.UPDATE,
                        names);
            }
        }
        return own;
    }

    /** What a write does to all rows below those that it is about. */
    private void below(
            Asked.Write write,
            String table,
            double affected,
            HierarchyPath path,
            String purpose,
            Asked.Kind kind,
            Set<String> changed) {
        Step found = Step.byKey(table, List.of(), Set.of(), false);
        demand(write, "find the rows below", below(path, found, 1 + path.averageDepth()), affected);
        add(
                table,
                new ItemWrite(
                        write.id(),
                        purpose,
                        kind,
                        changed,
                        affected * path.averageDepth(),
                        1,
                        0,
                        write.rate(),
                        write.peak()));
    }

    private void add(String table, ItemWrite write) {
        writes.computeIfAbsent(table, name -> new ArrayList<>()).add(write);
    }

    private void embeddedFound(Asked.Write write, Relationship in) {
        if (!write.step().equal().containsAll(in.childColumns())) {
            demand(write, "find the item", write.step(), 1);
        }
    }

    static boolean found(Asked.Write write, Arrangement target) {
        return target.keys()
                .filter(keys -> write.step().equal().containsAll(keys.columns()))
                .isPresent();
    }

    /** Whether a number in another item changes with the rows that a write is about. */
    private boolean counts(Asked.Write write) {
        return assignment.countersOf(write.table()).stream()
                .anyMatch(one -> write.kind() != Asked.Kind.UPDATE
                        || one.childColumns().stream().anyMatch(write.changed()::contains));
    }

    /** Numbers in other items, which change in one transaction with the rows that they count. */
    private void counters(
            Asked.Write write, String table, Asked.Kind kind, Set<String> changed, double rows, String except) {
        for (Relationship one : assignment.countersOf(table)) {
            boolean moves = one.childColumns().stream().anyMatch(changed::contains);
            if (!one.id().equals(except) && (kind != Asked.Kind.UPDATE || moves)) {
                add(
                        one.parentTable(),
                        new ItemWrite(
                                write.id(),
                                "the number of " + table + " in " + one.parentTable(),
                                Asked.Kind.UPDATE,
                                Set.of(ItemShape.count(one.id())),
                                rows * (kind == Asked.Kind.UPDATE ? 2 : 1),
                                2,
                                0,
                                write.rate(),
                                write.peak()));
            }
        }
    }

    /** Copies that must follow, and values that must be read to be copied. */
    private void copies(Asked.Write write, Arrangement target) {
        if (write.kind() == Asked.Kind.INSERT) {
            target.copies().forEach((id, columns) -> {
                Relationship up = facts.relationship(id);
                Step read = Step.byKey(up.parentTable(), up.parentColumns(), columns, false);
                demand(write, "read what is copied from " + up.parentTable(), read, write.affected());
            });
        } else if (write.kind() == Asked.Kind.UPDATE) {
            for (Arrangement other : assignment.carriersOf(write.table())) {
                other.copies().forEach((id, columns) -> {
                    Relationship down = facts.relationship(id);
                    Set<String> stale = new TreeSet<>(columns);
                    stale.retainAll(write.changed());
                    if (down.parentTable().equals(write.table()) && !stale.isEmpty()) {
                        follow(write, down, stale);
                    }
                });
            }
        }
    }

    private void follow(Asked.Write write, Relationship down, Set<String> stale) {
        Step find = Step.byKey(down.childTable(), down.childColumns(), Set.of(), false);
        demand(write, "find the copies in " + down.childTable(), find, write.affected());
        Set<String> changed = new TreeSet<>();
        stale.forEach(column -> changed.add(ItemShape.copy(down.id(), column)));
        add(
                down.childTable(),
                new ItemWrite(
                        write.id(),
                        "copies of " + String.join(", ", stale) + " in " + down.childTable(),
                        Asked.Kind.UPDATE,
                        changed,
                        write.affected() * facts.table(down.childTable()).rowsPerKey(down.childColumns()),
                        1,
                        0,
                        write.rate(),
                        write.peak()));
    }

    /** Rows that MySQL deletes, or changes, by itself with the row that they reference. */
    private void cascades(Asked.Write write) {
        if (write.kind() != Asked.Kind.DELETE) {
            return;
        }
        for (Relationship down : facts.relationshipsOfParent(write.table())) {
            Optional<CatalogForeignKey.Action> action = onDelete(down);
            boolean deletes =
                    action.filter(CatalogForeignKey.Action.CASCADE::equals).isPresent();
            boolean sets =
                    action.filter(CatalogForeignKey.Action.SET_NULL::equals).isPresent();
            if (down.hierarchy() && assignment.of(write.table()).isItem() && (deletes || sets)) {
                cascade(write, write.table(), write.affected(), down, deletes);
            }
            boolean items = !down.hierarchy()
                    && (deletes || sets)
                    && assignment.has(down.childTable())
                    && assignment.of(down.childTable()).isItem();
            if (items) {
                String purpose = "the " + down.childTable()
                        + (deletes ? " that go with it" : " that reference it, which then reference nothing");
                double children = facts.table(down.childTable()).rowsPerKey(down.childColumns());
                Step find = Step.byKey(down.childTable(), down.childColumns(), Set.of(), false);
                demand(write, "find " + purpose, find, write.affected());
                add(
                        down.childTable(),
                        new ItemWrite(
                                write.id(),
                                purpose,
                                deletes ? Asked.Kind.DELETE : Asked.Kind.UPDATE,
                                deletes ? Set.of() : new TreeSet<>(down.childColumns()),
                                write.affected() * children,
                                1,
                                0,
                                write.rate(),
                                write.peak()));
                if (deletes) {
                    facts.relationshipsOfChild(down.childTable()).stream()
                            .filter(Relationship::hierarchy)
                            .forEach(own -> cascade(
                                    write,
                                    down.childTable(),
                                    write.affected() * children,
                                    own,
                                    onDelete(own)
                                            .filter(CatalogForeignKey.Action.CASCADE::equals)
                                            .isPresent()));
                    counters(
                            write,
                            down.childTable(),
                            Asked.Kind.DELETE,
                            Set.of(),
                            write.affected() * children,
                            down.id());
                }
            }
        }
    }

    /** Rows of the same table that go with deleted ones, or that are roots then. */
    private void cascade(Asked.Write write, String name, double affected, Relationship down, boolean deletes) {
        TableFacts table = facts.table(name);
        Optional<HierarchyPath> path = Optional.ofNullable(table.paths().get(down.id()));
        boolean held = path.isPresent() && assignment.of(name).paths().contains(down.id());
        String purpose = "the " + name
                + (deletes ? " below it, which go with it" : " that reference it, which then reference nothing");
        double children = table.rowsPerKey(down.childColumns());
        double below = path.map(HierarchyPath::averageDepth).orElse(children);
        if (held) {
            Set<String> changed = new TreeSet<>(down.childColumns());
            changed.addAll(Set.of(path.get().path(), path.get().root()));
            below(
                    write,
                    name,
                    affected,
                    path.get(),
                    purpose,
                    deletes ? Asked.Kind.DELETE : Asked.Kind.UPDATE,
                    deletes ? Set.of() : changed);
            return;
        }
        Step find = Step.byKey(name, down.childColumns(), Set.of(), false);
        demand(write, "find " + purpose, find, affected * (deletes ? 1 + below : 1));
        add(
                name,
                new ItemWrite(
                        write.id(),
                        purpose,
                        deletes ? Asked.Kind.DELETE : Asked.Kind.UPDATE,
                        deletes ? Set.of() : new TreeSet<>(down.childColumns()),
                        affected * (deletes ? below : children),
                        1,
                        0,
                        write.rate(),
                        write.peak()));
    }

    private Optional<CatalogForeignKey.Action> onDelete(Relationship down) {
        return facts.table(down.childTable()).table().foreignKeys().stream()
                .filter(key -> down.foreignKey().filter(key.name()::equals).isPresent())
                .map(CatalogForeignKey::onDelete)
                .findFirst();
    }
}
