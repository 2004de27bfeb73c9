package io.mysql2dynamodb.modeling;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import io.mysql2dynamodb.catalog.TableProfile.HierarchyProfile;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;
import io.mysql2dynamodb.catalog.TableSize;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A catalog as tests write it: a column is {@code name TYPE}, with {@code NULL} behind it where it admits NULL and
 * {@code ~bytes} where its values' average size is not the usual.
 */
public final class DatabaseSketch {

    private static final Pattern COLUMN =
            Pattern.compile("(\\w+) ((\\w+)(?:\\(([0-9,]+)\\))?)( UNSIGNED)?( AUTO)?( NULL)?(?: ~(\\d+))?");

    private final Map<String, Table> tables = new TreeMap<>();
    private final List<Relationship> relationships = new ArrayList<>();

    /** A table of the sketch. */
    public final class Table {
        private final String name;
        private final long rows;
        private final Map<String, CatalogColumn> columns = new LinkedHashMap<>();
        private final Map<String, Integer> bytes = new LinkedHashMap<>();
        private final List<CatalogIndex> indexes = new ArrayList<>();
        private final List<CatalogForeignKey> foreignKeys = new ArrayList<>();
        private final List<KeyProfile> keys = new ArrayList<>();
        private final List<TimeProfile> times = new ArrayList<>();
        private final List<HierarchyProfile> hierarchies = new ArrayList<>();

        Table(String name, long rows) {
            this.name = name;
            this.rows = rows;
        }

        /** Adds a column. */
        public Table column(String text) {
            Matcher matcher = COLUMN.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(text);
            }
            Base base = Base.valueOf(matcher.group(3));
            String[] sizes =
                    matcher.group(4) == null ? new String[0] : matcher.group(4).split(",");
            long length = sizes.length == 0 ? 0 : Long.parseLong(sizes[0]);
            int scale = sizes.length == 2 ? Integer.parseInt(sizes[1]) : 0;
            ColumnType type = new ColumnType(
                    base, matcher.group(2).toLowerCase(Locale.ROOT), length, scale, 0, matcher.group(5) != null);
            columns.put(
                    matcher.group(1),
                    new CatalogColumn(
                            matcher.group(1),
                            type,
                            matcher.group(7) != null,
                            base.isText() ? Optional.of("utf8mb4_bin") : Optional.empty(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            false,
                            false,
                            matcher.group(6) != null,
                            false,
                            Optional.empty(),
                            ""));
            bytes.put(matcher.group(1), matcher.group(8) == null ? 8 : Integer.parseInt(matcher.group(8)));
            return this;
        }

        /** Adds columns. */
        public Table columns(String... texts) {
            Arrays.stream(texts).forEach(this::column);
            return this;
        }

        public Table primary(String... of) {
            indexes.add(0, index("PRIMARY", of));
            return this;
        }

        public Table unique(String index, String... of) {
            indexes.add(index(index, of));
            return this;
        }

        /** Says how many distinct values columns have, and how many rows the most frequent one. */
        public Table distinct(long distinct, long mostFrequent, String... of) {
            keys.add(new KeyProfile(List.of(of), distinct, true, 0, mostFrequent, OptionalLong.empty(), 20, 0));
            return this;
        }

        /** Says over how many days rows lie, and how many of the newest 1,000 in one day, month and year. */
        public Table time(String column, long days, long inDay, long inMonth, long inYear) {
            times.add(new TimeProfile(column, days, 1_000, inDay, inMonth, inYear));
            return this;
        }

        /** References rows of its own by a column, so deep on average and at most; a share of all rows is under one root. */
        public Table hierarchy(String key, String column, double depth, long deepest, double largestShare) {
            return hierarchy(key, column, depth, deepest, largestShare, CatalogForeignKey.Action.NO_ACTION);
        }

        /** The same with what happens when the parent is deleted. */
        public Table hierarchy(
                String key,
                String column,
                double depth,
                long deepest,
                double largestShare,
                CatalogForeignKey.Action onDelete) {
            hierarchies.add(new HierarchyProfile(column, rows, depth, deepest, 0, Math.round(rows * largestShare)));
            return references(name, key, column, 2, 10, onDelete);
        }

        /** Says that so many rows of the hierarchies have no root that was reached. */
        public Table endless(long endless) {
            hierarchies.replaceAll(one -> new HierarchyProfile(
                    one.column(), one.rows(), one.averageDepth(), one.deepest(), endless, one.largestTree()));
            return this;
        }

        /** Makes texts alike without regard to case and accents. */
        public Table folding() {
            columns.replaceAll((name, one) -> new CatalogColumn(
                    name,
                    one.type(),
                    one.nullable(),
                    one.collation().map(collation -> "utf8mb4_0900_ai_ci"),
                    one.defaultValue(),
                    one.defaultIsExpression(),
                    one.generation(),
                    one.stored(),
                    one.invisible(),
                    one.autoIncrement(),
                    one.updatesItself(),
                    one.srid(),
                    one.comment()));
            return this;
        }

        /** References another table's row, so many children to a parent on average and at most. */
        public Table references(String parent, String parentColumn, String column, double average, long most) {
            return references(parent, parentColumn, column, average, most, CatalogForeignKey.Action.NO_ACTION);
        }

        /** The same with what happens when the parent is deleted. */
        public Table references(
                String parent,
                String parentColumn,
                String column,
                double average,
                long most,
                CatalogForeignKey.Action onDelete) {
            String key = name + "_" + column;
            foreignKeys.add(new CatalogForeignKey(
                    key,
                    List.of(column),
                    "shop",
                    parent,
                    List.of(parentColumn),
                    onDelete,
                    CatalogForeignKey.Action.NO_ACTION));
            long parents = Math.max(1, Math.round(rows / average));
            boolean identifying = indexes.stream()
                    .anyMatch(index -> index.primary() && index.columns().contains(column));
            relationships.add(new Relationship(
                    Relationship.id(name, List.of(column), parent, List.of(parentColumn)),
                    name,
                    List.of(column),
                    parent,
                    List.of(parentColumn),
                    Relationship.Origin.DECLARED,
                    Optional.of(key),
                    Relationship.Kind.ONE_TO_MANY,
                    columns.get(column).nullable(),
                    identifying,
                    parent.equals(name),
                    List.of(),
                    Optional.of(
                            new Relationship.Fanout(parents, 0, rows, 0, new Spread(1, average, most, most), true))));
            return this;
        }

        private CatalogIndex index(String index, String... of) {
            List<CatalogIndex.Part> parts = Arrays.stream(of)
                    .map(column ->
                            new CatalogIndex.Part(Optional.of(column), Optional.empty(), OptionalInt.empty(), false))
                    .toList();
            return new CatalogIndex(index, CatalogIndex.Kind.BTREE, true, true, parts, OptionalLong.of(rows));
        }

        private CatalogTable built() {
            List<ColumnProfile> profiles = columns.keySet().stream()
                    .map(column -> new ColumnProfile(column, 0, 0, bytes.get(column), bytes.get(column)))
                    .toList();
            long row = bytes.values().stream().mapToLong(Integer::longValue).sum();
            return new CatalogTable(
                    name,
                    "InnoDB",
                    "utf8mb4_bin",
                    "",
                    new ArrayList<>(columns.values()),
                    indexes,
                    foreignKeys,
                    List.of(),
                    Optional.empty(),
                    new TableSize(rows, OptionalLong.of(rows), rows * row, 0, row),
                    Optional.of(new TableProfile(
                            rows, true, new Spread(row, row, row, row), profiles, keys, times, hierarchies)));
        }
    }

    /** Begins a table. */
    public Table table(String name, long rows) {
        Table table = new Table(name, rows);
        tables.put(name, table);
        return table;
    }

    /** The catalog. */
    public DatabaseCatalog catalog() {
        return new DatabaseCatalog(
                "shop",
                "8.0.33",
                Instant.EPOCH,
                DatabaseCatalog.Origin.CONNECTION,
                "utf8mb4_bin",
                tables.values().stream().map(Table::built).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                relationships,
                List.of(),
                List.of(),
                List.of());
    }
}
