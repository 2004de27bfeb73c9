package io.mysql2dynamodb.modeling.comparison;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.TemplateSyntaxException;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.sql.ColumnEquality;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.candidate.Keys;
import io.mysql2dynamodb.modeling.candidate.PathAttributes;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.search.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A contract read back as what the modeling judges: where each table's rows go, by which keys, and which indexes their items
 * have. What it cannot express, such as keys made of another row's values, answers no pattern here, and is told.
 *
 * @param assignment what became of each table that the contract takes rows from
 * @param indexes the indexes of each table's items
 * @param names names of the indexes, by table and choice
 * @param remarks what was left out, for people
 */
record GivenContract(
        Assignment assignment,
        Map<String, List<IndexChoice>> indexes,
        Map<String, Map<IndexChoice, String>> names,
        List<String> remarks) {

    static GivenContract of(MigrationContract contract, DatabaseFacts facts) {
        return new Reading(facts).read(contract);
    }

    /** Reads a contract; used once. */
    private static final class Reading {
        /** A key by which nothing is found: no table has a column of that name. */
        private static final Keys UNKNOWN = new Keys(List.of("?"), List.of());

        private final DatabaseFacts facts;
        private final Map<String, Arrangement> arrangements = new TreeMap<>();
        private final Map<String, List<IndexChoice>> indexes = new TreeMap<>();
        private final Map<String, Map<IndexChoice, String>> names = new TreeMap<>();
        private final List<String> remarks = new ArrayList<>();
        /** Operations that tell how the keys of indexes are spread, by table and index. */
        private final Map<List<String>, Operation> spreading = new LinkedHashMap<>();

        Reading(DatabaseFacts facts) {
            this.facts = facts;
        }

        GivenContract read(MigrationContract contract) {
            contract.accessPatterns().orElse(List.of()).stream()
                    .flatMap(pattern -> pattern.operation().stream())
                    .filter(operation -> operation.index().isPresent()
                            && (operation.shards() > 1 || operation.buckets().isPresent()))
                    .forEach(operation -> spreading.put(
                            List.of(operation.table(), operation.index().get()), operation));
            for (TableContract table : contract.tables()) {
                for (EntityContract entity : table.entities()) {
                    if (!facts.tables().containsKey(entity.sourceTable())) {
                        remarks.add("entity " + entity.type() + " is made of " + entity.sourceTable()
                                + ", which the analysis does not have");
                    } else if (arrangements.containsKey(entity.sourceTable())) {
                        remarks.add(
                                "rows of " + entity.sourceTable() + " become items of several entities; judged is the"
                                        + " first, without " + entity.type());
                    } else {
                        entity(table, entity);
                    }
                }
            }
            for (TableContract table : contract.tables()) {
                table.entities().forEach(this::embedded);
                together(table);
            }
            return new GivenContract(new Assignment(arrangements), indexes, names, remarks);
        }

        private void entity(TableContract table, EntityContract entity) {
            TableFacts source = facts.table(entity.sourceTable());
            Optional<List<String>> partition =
                    columns(source, entity, table.partitionKey(), entity.partitionKeyTemplate());
            Optional<List<String>> sort = table.sortKey().isEmpty()
                    ? Optional.of(List.of())
                    : columns(source, entity, table.sortKey().get(), entity.sortKeyTemplate());
            if (partition.isEmpty() || sort.isEmpty()) {
                remarks.add("the key of " + entity.type() + " is not made of columns of " + source.name()
                        + " alone: no pattern finds its items by it");
            }
            Keys keys = keys(partition, sort);
            arrangements.put(
                    source.name(),
                    new Arrangement(
                            source.name(),
                            new Placement.Own(keys),
                            copies(source, entity),
                            counters(entity),
                            paths(source, entity)));
            for (IndexContract index : table.indexes()) {
                index(source, entity, index, spread(table, entity, index));
            }
        }

        private static Keys keys(Optional<List<String>> partition, Optional<List<String>> sort) {
            return partition.isPresent() && sort.isPresent()
                    ? new Keys(partition.get(), without(sort.get(), partition.get()))
                    : UNKNOWN;
        }

        private static List<String> without(List<String> columns, List<String> others) {
            return columns.stream().filter(column -> !others.contains(column)).toList();
        }

        private void index(TableFacts source, EntityContract entity, IndexContract index, KeySpread spread) {
            boolean produced = has(source, entity, index.partitionKey())
                    && index.sortKey().map(name -> has(source, entity, name)).orElse(true);
            if (!produced) {
                return;
            }
            Optional<List<String>> partition = spread.equals(KeySpread.NONE)
                    ? columns(source, entity, index.partitionKey(), Optional.empty())
                    : template(entity, index.partitionKey())
                            .flatMap(text ->
                                    columns(source, entity, text.substring(0, text.lastIndexOf('{')), Set.of()));
            Optional<List<String>> sort = index.sortKey().isEmpty()
                    ? Optional.of(List.of())
                    : columns(source, entity, index.sortKey().get(), Optional.empty());
            if (partition.isEmpty() || sort.isEmpty()) {
                remarks.add("the key of the index " + index.name() + " is not made of columns of " + source.name()
                        + " alone: it is paid for, and no pattern finds entries by it");
            }
            Set<String> included = new TreeSet<>();
            index.projectedAttributes().forEach(name -> columns(source, entity, name, Optional.empty())
                    .ifPresent(included::addAll));
            Keys keys = keys(partition, sort);
            IndexChoice choice = new IndexChoice(
                    keys, index.projection(), index.projection() == Projection.INCLUDE ? included : Set.of(), spread);
            indexes.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(choice);
            names.computeIfAbsent(source.name(), name -> new LinkedHashMap<>()).put(choice, index.name());
        }

        /** How the keys of an index are spread: the last part of a spread key tells its partitions apart. */
        private KeySpread spread(TableContract table, EntityContract entity, IndexContract index) {
            Operation operation = spreading.get(List.of(table.name(), index.name()));
            if (operation == null) {
                return KeySpread.NONE;
            } else if (operation.shards() > 1) {
                return new KeySpread.Shards(operation.shards());
            }
            return template(entity, index.partitionKey())
                    .flatMap(text -> entity.attribute(text.substring(text.lastIndexOf('{') + 1, text.lastIndexOf('}'))))
                    .<KeySpread>map(bucket -> new KeySpread.Buckets(
                            bucket.source().first(), operation.buckets().get().by()))
                    .orElse(KeySpread.NONE);
        }

        private static Optional<String> template(EntityContract entity, String attribute) {
            return entity.attribute(attribute)
                    .flatMap(Attribute::transformation)
                    .filter(Transformation.StringFormat.class::isInstance)
                    .map(format -> ((Transformation.StringFormat) format).format())
                    .filter(format ->
                            format.lastIndexOf('{') >= 0 && format.lastIndexOf('{') < format.lastIndexOf('}'));
        }

        private static boolean has(TableFacts source, EntityContract entity, String attribute) {
            return entity.attribute(attribute).isPresent()
                    || source.columns().containsKey(attribute)
                    || attribute.contains("#");
        }

        /** The columns that a key is made of, in order; empty where something else is in it as well. */
        private Optional<List<String>> columns(
                TableFacts source, EntityContract entity, String attribute, Optional<String> template) {
            if (template.isPresent()) {
                return columns(source, entity, template.get(), Set.of());
            }
            Optional<Attribute> explicit = entity.attribute(attribute);
            if (explicit.isPresent()) {
                return columns(source, entity, explicit.get(), Set.of(attribute));
            }
            List<String> all = new ArrayList<>();
            for (String part : attribute.split("#", -1)) {
                Optional<List<String>> of = entity.attribute(part)
                        .map(found -> columns(source, entity, found, Set.of(part)))
                        .orElseGet(() -> source.columns().containsKey(part)
                                ? Optional.of(List.of(part))
                                : Optional.<List<String>>empty());
                if (of.isEmpty()) {
                    return Optional.empty();
                }
                all.addAll(of.get());
            }
            return Optional.of(all);
        }

        private Optional<List<String>> columns(
                TableFacts source, EntityContract entity, Attribute attribute, Set<String> within) {
            if (attribute.join().isPresent() || attribute.calculation().isPresent()) {
                return ofPath(source, attribute).map(List::of);
            }
            Transformation transformation = attribute.transformation().orElse(null);
            if (transformation instanceof Transformation.StringFormat format) {
                return columns(
                        source,
                        entity,
                        format.format()
                                .replace("{value}", "{" + attribute.source().first() + "}"),
                        within);
            } else if (transformation instanceof Transformation.Static) {
                return Optional.of(List.of());
            } else if (transformation != null) {
                return Optional.empty();
            }
            String column = source.spelled(attribute.source().first());
            return source.columns().containsKey(column) ? Optional.of(List.of(column)) : Optional.empty();
        }

        private Optional<List<String>> columns(
                TableFacts source, EntityContract entity, String template, Set<String> within) {
            List<String> all = new ArrayList<>();
            try {
                for (Placeholder placeholder : Template.parse(template).placeholders()) {
                    String name = placeholder.name();
                    Set<String> deeper = new LinkedHashSet<>(within);
                    Optional<Attribute> other = entity.attribute(name).filter(found -> deeper.add(found.name()));
                    Optional<List<String>> of = other.isPresent()
                            ? columns(source, entity, other.get(), deeper)
                            : source.columns().containsKey(name) ? Optional.of(List.of(name)) : Optional.empty();
                    if (of.isEmpty()) {
                        return Optional.empty();
                    }
                    all.addAll(of.get());
                }
            } catch (TemplateSyntaxException e) {
                return Optional.empty();
            }
            return Optional.of(all);
        }

        /** Columns of the rows that foreign keys lead to. */
        private Map<String, Set<String>> copies(TableFacts source, EntityContract entity) {
            Map<String, Set<String>> copies = new TreeMap<>();
            for (Attribute attribute : entity.attributes()) {
                if (attribute.join().orElse(null) instanceof Join.ForeignKey join) {
                    Optional<String> column =
                            SqlFragment.parse(join.select()).asColumn().map(SqlColumn::name);
                    Optional<Relationship> up = facts.relationshipsOfChild(source.name()).stream()
                            .filter(one -> one.parentTable().equals(join.targetTable()))
                            .filter(one -> joins(join.condition(), one))
                            .findFirst();
                    if (column.isPresent() && up.isPresent()) {
                        String spelled = facts.table(join.targetTable()).spelled(column.get());
                        copies.computeIfAbsent(up.get().id(), id -> new TreeSet<>())
                                .add(spelled);
                    }
                }
            }
            return copies;
        }

        /** Relationships whose rows are counted. */
        private Set<String> counters(EntityContract entity) {
            Set<String> counters = new TreeSet<>();
            for (Attribute attribute : entity.attributes()) {
                if (attribute.calculation().orElse(null) instanceof Calculation.Aggregate aggregate
                        && aggregate.operation() == Calculation.Aggregate.Operation.COUNT
                        && facts.tables().containsKey(aggregate.targetTable())) {
                    children(entity.sourceTable(), aggregate.targetTable(), aggregate.condition())
                            .ifPresent(one -> counters.add(one.id()));
                }
            }
            return counters;
        }

        /** Relationships by which the items hold paths. */
        private static Set<String> paths(TableFacts source, EntityContract entity) {
            Set<String> paths = new TreeSet<>();
            source.paths().forEach((id, path) -> entity.attributes().stream()
                    .flatMap(attribute -> ofPath(source, attribute).stream())
                    .filter(path.path()::equals)
                    .forEach(found -> paths.add(id)));
            return paths;
        }

        /** What an attribute is of a path, if it is written as a design writes it. */
        private static Optional<String> ofPath(TableFacts source, Attribute attribute) {
            for (HierarchyPath path : source.paths().values()) {
                PathAttributes written = new PathAttributes(source.name(), path);
                if (attribute.equals(written.path(attribute.name()))) {
                    return Optional.of(path.path());
                } else if (attribute.equals(written.root(attribute.name()))) {
                    return Optional.of(path.root());
                }
            }
            return Optional.empty();
        }

        /** Rows of other tables that are lists in the items. */
        private void embedded(EntityContract entity) {
            for (Attribute attribute : entity.attributes()) {
                if (attribute.join().orElse(null) instanceof Join.JsonConstruction join
                        && facts.tables().containsKey(join.targetTable())
                        && arrangements.containsKey(entity.sourceTable())) {
                    Optional<Relationship> down = children(entity.sourceTable(), join.targetTable(), join.condition());
                    if (down.isPresent() && !arrangements.containsKey(join.targetTable())) {
                        arrangements.put(
                                join.targetTable(),
                                new Arrangement(join.targetTable(), new Placement.Embedded(down.get())));
                    }
                }
            }
        }

        private Optional<Relationship> children(String parent, String child, String condition) {
            return facts.relationshipsOfChild(child).stream()
                    .filter(one -> one.parentTable().equals(parent))
                    .filter(one -> joins(condition, one))
                    .findFirst();
        }

        private static boolean joins(String condition, Relationship relationship) {
            Set<Set<String>> wanted = new LinkedHashSet<>();
            for (int i = 0; i < relationship.childColumns().size(); i++) {
                wanted.add(pair(
                        relationship.childColumns().get(i),
                        relationship.parentColumns().get(i)));
            }
            Set<Set<String>> found = new LinkedHashSet<>();
            for (ColumnEquality equality : SqlFragment.parse(condition).columnEqualities()) {
                found.add(pair(equality.left().name(), equality.right().name()));
            }
            return found.equals(wanted);
        }

        private static Set<String> pair(String one, String other) {
            return new TreeSet<>(List.of(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)));
        }

        /** Entities of one table whose partition is that of the row that they belong to are in its item collection. */
        private void together(TableContract table) {
            for (EntityContract entity : table.entities()) {
                Arrangement child = arrangements.get(entity.sourceTable());
                if (child == null || !(child.placement() instanceof Placement.Own own)) {
                    continue;
                }
                facts.relationshipsOfChild(entity.sourceTable()).stream()
                        .filter(one -> !one.hierarchy()
                                && one.childColumns().equals(own.keys().partition()))
                        .filter(one -> isRoot(table, one))
                        .findFirst()
                        .ifPresent(one -> arrangements.put(
                                child.table(),
                                new Arrangement(
                                        child.table(),
                                        new Placement.Collected(one, own.keys()),
                                        child.copies(),
                                        child.counters(),
                                        child.paths())));
            }
        }

        private boolean isRoot(TableContract table, Relationship one) {
            Arrangement parent = arrangements.get(one.parentTable());
            return table.entities().stream()
                            .anyMatch(entity -> entity.sourceTable().equals(one.parentTable()))
                    && parent != null
                    && parent.placement() instanceof Placement.Own own
                    && own.keys().sort().isEmpty()
                    && own.keys().partition().equals(one.parentColumns());
        }
    }
}
