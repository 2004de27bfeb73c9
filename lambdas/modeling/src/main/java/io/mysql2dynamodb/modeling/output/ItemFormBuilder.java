package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.candidate.Keys;
import io.mysql2dynamodb.modeling.candidate.PathAttributes;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.design.DesignIndex;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.facts.ColumnFacts;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.preferences.Naming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one kind of item. Used once. */
final class ItemFormBuilder {

    private final DatabaseFacts facts;
    private final DesignItem item;
    private final TableFacts table;
    private final TableForm form;
    private final Names names = new Names();
    private final Map<String, String> byShape = new LinkedHashMap<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, String> folded = new LinkedHashMap<>();
    private final Map<KeySpread, KeyForm.Tail> tails = new LinkedHashMap<>();

    /**
     * What all items of a table share.
     *
     * @param name the DynamoDB table's name
     * @param naming how keys are named
     * @param templated whether keys come from templates
     * @param partitionKey the partition key attribute, where keys come from templates
     * @param sortKey the sort key attribute, where keys come from templates
     * @param textKeys whether keys must be text: lookup items have such keys
     * @param rootEntity the entity that the partitions belong to
     * @param indexNames names of indexes
     * @param sorted whether the table has a sort key
     * @param overloading which indexes are shared with other kinds of items
     * @param columns the columns of every kind of item, by its source table
     * @param followed columns that lead from item to item, by the source table
     */
    record TableForm(
            String name,
            Naming naming,
            boolean templated,
            String partitionKey,
            String sortKey,
            boolean textKeys,
            String rootEntity,
            Names indexNames,
            boolean sorted,
            Overloading overloading,
            Map<String, Set<String>> columns,
            Map<String, Set<String>> followed) {

        /** Whether other kinds of items than a source table's have all these columns too. */
        boolean othersHave(String sourceTable, Collection<String> names) {
            return columns.entrySet().stream()
                    .anyMatch(item -> !item.getKey().equals(sourceTable)
                            && item.getValue().containsAll(names));
        }
    }

    ItemFormBuilder(DatabaseFacts facts, DesignItem item, TableForm form) {
        this.facts = facts;
        this.item = item;
        this.table = item.shape().table();
        this.form = form;
    }

    ItemForm build() {
        if (form.templated()) {
            names.unique(form.partitionKey());
            names.unique(form.sortKey());
        }
        form.overloading().names().forEach(slot -> {
            names.unique(slot + "PK");
            names.unique(slot + "SK");
        });
        table.columns().values().forEach(this::column);
        // a key of the same name has the same type in all kinds of items
        form.columns().values().forEach(columns -> columns.forEach(column -> names.reserve(Names.plain(column))));
        Keys keys = item.shape().keys();
        String entity = Names.entity(table.name());
        KeyForm partition;
        Optional<KeyForm> sort;
        if (form.templated()) {
            boolean own = item.arrangement().placement() instanceof Placement.Own;
            partition = text(form.partitionKey(), form.rootEntity() + "#", keys.partition());
            String prefix = own && keys.sort().isEmpty() ? entity : entity + "#";
            sort = Optional.of(text(form.sortKey(), prefix, keys.sort()));
        } else {
            partition = key(keys.partition(), form.textKeys(), false);
            sort = keys.sort().isEmpty() ? Optional.empty() : Optional.of(key(keys.sort(), form.textKeys(), true));
        }
        item.arrangement().copies().forEach(this::copies);
        item.embedded().forEach(this::embedded);
        item.arrangement().counters().forEach(this::counter);
        item.arrangement().paths().forEach(this::path);
        // lookup items keep values apart that MySQL keeps apart
        table.uniqueConstraints().values().stream()
                .filter(columns ->
                        columns.stream().allMatch(column -> table.column(column).canBeKey()))
                .forEach(columns -> columns.forEach(this::keyAttribute));
        Map<String, String> followed = new LinkedHashMap<>();
        form.followed()
                .getOrDefault(table.name(), Set.of())
                .forEach(column -> followed.put(column, keyAttribute(column)));
        Map<IndexChoice, ItemForm.IndexForm> indexes = new LinkedHashMap<>();
        for (DesignIndex index : item.indexes()) {
            indexes.put(index.choice(), index(index.choice(), entity));
        }
        return new ItemForm(
                form.name(),
                entity,
                form.templated(),
                partition,
                sort,
                new ArrayList<>(attributes.values()),
                byShape,
                followed,
                table.columns().keySet().stream()
                        .filter(column -> table.column(column).folds())
                        .collect(Collectors.toSet()),
                indexes);
    }

    private void column(ColumnFacts column) {
        String name = names.unique(Names.plain(column.column().name()));
        byShape.put(column.column().name(), name);
        attributes.put(
                name,
                attribute(name, column.attributeType(), List.of(column.column().name())));
    }

    private Attribute attribute(String name, AttributeType type, List<String> columns) {
        return new Attribute(
                name,
                type,
                table.name(),
                columns.size() == 1 ? SourceColumns.of(columns.get(0)) : SourceColumns.ofList(columns),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Puts an attribute whose values are not the column's own. */
    private void derive(
            Attribute plain,
            Optional<Join> join,
            Optional<Calculation> calculation,
            Optional<Transformation> transformation,
            Optional<Boolean> denormalized,
            Optional<String> justification) {
        attributes.put(
                plain.name(),
                new Attribute(
                        plain.name(),
                        plain.type(),
                        plain.sourceTable(),
                        plain.source(),
                        join,
                        calculation,
                        transformation,
                        Optional.empty(),
                        false,
                        denormalized,
                        justification));
    }

    // keys

    /** A key of the natural style: the column itself, or a text of several under a name of its own. */
    private KeyForm key(List<String> columns, boolean text, boolean sorted) {
        ColumnFacts first = table.column(columns.get(0));
        boolean whole = columns.size() == 1;
        if (whole && !(text && sorted && first.attributeType() != AttributeType.S)) {
            String name = keyAttribute(columns.get(0));
            Attribute attribute = attributes.get(name);
            if (text && attribute.type() != AttributeType.S) {
                attribute = attribute(name, AttributeType.S, columns);
                attributes.put(name, attribute);
            }
            return new KeyForm(name, attribute.type(), "", columns, Map.of(columns.get(0), name), true);
        }
        String name =
                names.unique(columns.stream().map(this::word).map(Names::plain).collect(Collectors.joining("_"))
                        + (whole ? "_sort" : ""));
        return written(text(name, "", columns));
    }

    /** A text of columns, not yet an attribute. */
    private KeyForm text(String name, String prefix, List<String> columns) {
        Map<String, String> placeholders = new LinkedHashMap<>();
        for (String column : columns) {
            String attribute = keyAttribute(column);
            placeholders.put(column, attribute + (name.equals(form.partitionKey()) ? shared(column) : padding(column)));
            if (columns.size() > 1) {
                escape(attribute);
            }
        }
        return new KeyForm(name, AttributeType.S, prefix, columns, placeholders, false);
    }

    /** How a number of the partition key is padded: as in the items of the row that the partition belongs to. */
    private String shared(String column) {
        return item.arrangement()
                .within()
                .filter(one -> one.childColumns().contains(column))
                .filter(one -> table.column(column).attributeType() == AttributeType.N)
                .map(one -> facts.table(one.parentTable())
                        .column(one.parentColumns().get(one.childColumns().indexOf(column)))
                        .padding())
                .orElseGet(() -> padding(column));
    }

    private String padding(String column) {
        AttributeType type = table.column(column).attributeType();
        return type == AttributeType.N ? table.column(column).padding() : "";
    }

    /** The text as an attribute. */
    private KeyForm written(KeyForm key) {
        List<String> columns = key.columns().isEmpty()
                ? List.of(table.columns().keySet().iterator().next())
                : key.columns().stream().map(this::stored).toList();
        Attribute plain = attribute(key.attribute(), AttributeType.S, columns);
        Transformation text = key.columns().isEmpty() && key.spread().isEmpty()
                ? new Transformation.Static(key.prefix())
                : new Transformation.StringFormat(key.template());
        derive(plain, Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
        return key;
    }

    /** The column of the table that a key's column comes from: for a path the key of the row. */
    private String stored(String column) {
        return table.columns().containsKey(column)
                ? column
                : attributes.get(byShape.get(column)).source().first();
    }

    /** What a key's column is called in names. */
    private String word(String column) {
        return table.columns().containsKey(column) ? column : byShape.get(column);
    }

    /** The attribute whose value a key takes: a normalised one where MySQL compares without regard to case. */
    private String keyAttribute(String column) {
        if (!table.column(column).folds()) {
            return byShape.get(column);
        }
        return folded.computeIfAbsent(column, name -> {
            String attribute = names.unique(Names.plain(name) + "_key");
            Attribute plain = attribute(attribute, AttributeType.S, List.of(name));
            attributes.put(attribute, with(plain, Optional.of(Normalization.LOWER), false));
            return attribute;
        });
    }

    private void escape(String name) {
        Attribute attribute = attributes.get(name);
        boolean text = attribute.type() == AttributeType.S
                && attribute.transformation().isEmpty()
                && table.column(attribute.source().first())
                        .column()
                        .type()
                        .base()
                        .isText()
                && table.column(attribute.source().first()).sortsAlike();
        if (text) {
            attributes.put(name, with(attribute, attribute.normalization(), true));
        }
    }

    private static Attribute with(Attribute plain, Optional<Normalization> normalization, boolean escape) {
        return new Attribute(
                plain.name(),
                plain.type(),
                plain.sourceTable(),
                plain.source(),
                plain.join(),
                plain.calculation(),
                plain.transformation(),
                normalization,
                escape,
                plain.denormalized(),
                plain.justification());
    }

    // what is no column

    private void copies(String id, Set<String> columns) {
        Relationship up = facts.relationship(id);
        for (String column : columns) {
            String name = names.unique(Names.plain(Names.singular(up.parentTable()) + "_" + column));
            byShape.put(ItemShape.copy(id, column), name);
            Attribute plain = attribute(
                    name,
                    facts.table(up.parentTable()).column(column).attributeType(),
                    List.of(up.childColumns().get(0)));
            String alias = "copied_" + Names.plain(up.childColumns().get(0));
            Join join = new Join.ForeignKey(
                    up.parentTable(), Optional.of(alias), condition(up, alias), SqlQuoting.column(alias, column));
            derive(
                    plain,
                    Optional.of(join),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(true),
                    Optional.of("Read with every " + Names.singular(table.name()) + "; whoever changes it in "
                            + up.parentTable() + " changes it here too."));
        }
    }

    private static String condition(Relationship up, String parentAlias) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < up.childColumns().size(); i++) {
            equal.add(SqlQuoting.column(parentAlias, up.parentColumns().get(i)) + " = "
                    + SqlQuoting.column(up.childTable(), up.childColumns().get(i)));
        }
        return String.join(" AND ", equal);
    }

    private void counter(String id) {
        Relationship down = facts.relationship(id);
        String name = names.unique(Names.plain(Names.singular(down.childTable()) + "_count"));
        byShape.put(ItemShape.count(id), name);
        Attribute plain =
                attribute(name, AttributeType.N, List.of(down.parentColumns().get(0)));
        derive(
                plain,
                Optional.empty(),
                Optional.of(new Calculation.Aggregate(
                        down.childTable(), Optional.empty(), joined(down), Calculation.Aggregate.Operation.COUNT, "*")),
                Optional.empty(),
                Optional.of(true),
                Optional.of("Asked for by itself; whoever inserts or deletes a row of " + down.childTable()
                        + " changes it in the same transaction."));
    }

    private void path(String id) {
        HierarchyPath path = table.paths().get(id);
        PathAttributes written = new PathAttributes(table.name(), path);
        String singular = Names.plain(Names.singular(table.name()));
        boolean only = item.arrangement().paths().size() == 1;
        String by = only ? "" : "_by_" + Names.plain(path.parentColumn());
        Attribute whole = written.path(names.unique(singular + "_path" + by));
        Attribute root = written.root(names.unique(singular + "_root" + by));
        byShape.put(path.path(), whole.name());
        byShape.put(path.root(), root.name());
        attributes.put(whole.name(), whole);
        attributes.put(root.name(), root);
    }

    private static String joined(Relationship down) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < down.childColumns().size(); i++) {
            equal.add(SqlQuoting.column(down.childTable(), down.childColumns().get(i)) + " = "
                    + SqlQuoting.column(down.parentTable(), down.parentColumns().get(i)));
        }
        return String.join(" AND ", equal);
    }

    private void embedded(Relationship down) {
        TableFacts child = facts.table(down.childTable());
        String name = names.unique(Names.plain(down.childTable()));
        byShape.put(ItemShape.embedded(down.id()), name);
        Map<String, String> columns = new LinkedHashMap<>();
        child.columns().keySet().forEach(column -> columns.put(Names.plain(column), SqlQuoting.name(column)));
        Optional<String> order = child.identity()
                .map(identity -> identity.stream().map(SqlQuoting::name).collect(Collectors.joining(", ")));
        Attribute plain =
                attribute(name, AttributeType.L, List.of(down.parentColumns().get(0)));
        derive(
                plain,
                Optional.of(new Join.JsonConstruction(
                        down.childTable(),
                        Optional.empty(),
                        joined(down),
                        new Join.Construction(Join.Construction.Shape.ARRAY, columns, order, Optional.empty()))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    // indexes

    private ItemForm.IndexForm index(IndexChoice choice, String entity) {
        List<String> partition = choice.keys().partition();
        List<String> sort = choice.keys().sort();
        Map<IndexChoice, String> shared = form.overloading().slots().getOrDefault(table.name(), Map.of());
        if (shared.containsKey(choice)) {
            return overloaded(shared.get(choice), choice, entity);
        }
        if (form.naming() == Naming.GENERIC) {
            String name = form.indexNames().unique("GSI" + (number() + 1));
            KeyForm pk = written(spread(
                    text(names.unique(name + "PK"), entity + (partition.isEmpty() ? "" : "#"), partition),
                    choice.spread()));
            Optional<KeyForm> sk =
                    sort.isEmpty() ? Optional.empty() : Optional.of(written(text(names.unique(name + "SK"), "", sort)));
            return new ItemForm.IndexForm(name, pk, sk);
        }
        String words = (partition.isEmpty() ? "All" + Names.pascal(table.name()) : "")
                + Stream.concat(partition.stream(), sort.stream())
                        .map(this::word)
                        .map(Names::pascal)
                        .collect(Collectors.joining());
        String prefix = form.templated() ? Names.pascal(Names.singular(table.name())) : "";
        String period = choice.spread() instanceof KeySpread.Buckets buckets
                ? buckets.by().word()
                : "";
        String name = form.indexNames()
                .unique(prefix + words + (period.isEmpty() ? "" : "By" + Names.pascal(period)) + "Index");
        KeyForm pk;
        if (partition.isEmpty()) {
            String all = "all_" + Names.plain(table.name()) + (period.isEmpty() ? "" : "_by_" + period);
            pk = written(spread(KeyForm.fixed(names.unique(all), entity), choice.spread()));
        } else if (choice.isSpread()) {
            String plain = partition.stream().map(this::word).map(Names::plain).collect(Collectors.joining("_"));
            String spread = plain + (period.isEmpty() ? "_sharded" : "_by_" + period);
            pk = written(spread(text(names.unique(spread), "", partition), choice.spread()));
        } else if (form.othersHave(table.name(), choice.keys().columns())) {
            // items of another kind that have the columns too would be in the index
            String own = Names.plain(Names.singular(table.name())) + "_"
                    + partition.stream().map(this::word).map(Names::plain).collect(Collectors.joining("_"));
            pk = written(text(names.unique(own), entity + "#", partition));
        } else {
            pk = key(partition, false, false);
        }
        Optional<KeyForm> sk = sort.isEmpty() ? Optional.empty() : Optional.of(key(sort, false, true));
        return new ItemForm.IndexForm(name, pk, sk);
    }

    /** An index that other kinds of items are in too: every key begins with the entity, and all of them are text. */
    private ItemForm.IndexForm overloaded(String name, IndexChoice choice, String entity) {
        List<String> partition = choice.keys().partition();
        List<String> sort = choice.keys().sort();
        KeyForm pk = written(
                spread(text(name + "PK", entity + (partition.isEmpty() ? "" : "#"), partition), choice.spread()));
        KeyForm sk = written(sort.isEmpty() ? KeyForm.fixed(name + "SK", entity) : text(name + "SK", "", sort));
        return new ItemForm.IndexForm(name, pk, Optional.of(sk));
    }

    private KeyForm spread(KeyForm key, KeySpread spread) {
        if (spread instanceof KeySpread.Shards shards) {
            return key.over(tails.computeIfAbsent(spread, one -> shard(shards.count())));
        }
        return spread instanceof KeySpread.Buckets buckets
                ? key.over(tails.computeIfAbsent(spread, one -> bucket(buckets)))
                : key;
    }

    /** A row's number among so many, which follows from its key. */
    private KeyForm.Tail shard(int count) {
        String name = names.unique("shard_of_" + count);
        List<String> identity = table.identity().orElseThrow();
        String whole = identity.size() == 1
                ? characters(identity.get(0))
                : identity.stream().map(this::characters).collect(Collectors.joining(", ", "CONCAT_WS('#', ", ")"));
        Attribute plain = attribute(name, AttributeType.S, List.of(identity.get(0)));
        derive(
                plain,
                Optional.empty(),
                Optional.of(new Calculation.Concat(List.of("CRC32(" + whole + ") % " + count), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.of("CRC32 of the row's key in UTF-8, modulo " + count
                        + ": spreads the busiest keys over so many partitions."));
        return new KeyForm.Tail(name, Operation.SHARD);
    }

    /** The year, month or day of a row. */
    private KeyForm.Tail bucket(KeySpread.Buckets buckets) {
        String word = buckets.by().word();
        String name = names.unique(Names.plain(buckets.column()) + "_" + word);
        Attribute plain = attribute(name, AttributeType.S, List.of(buckets.column()));
        derive(
                plain,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Transformation.DateFormat(buckets.by().pattern(), Optional.empty())),
                Optional.empty(),
                Optional.of("The " + word + " of " + buckets.column()
                        + ": a key has a partition for each, and a range of time asks those that it touches."));
        return new KeyForm.Tail(name, TimeBuckets.BUCKET);
    }

    /** A column as the text of which the application calculates too: UTF-8, whatever MySQL stores it in. */
    private String characters(String column) {
        String name = SqlQuoting.name(column);
        return table.column(column).column().type().base().isText() ? "CAST(" + name + " AS CHAR)" : name;
    }

    private int number() {
        return form.indexNames().count("GSI");
    }
}
