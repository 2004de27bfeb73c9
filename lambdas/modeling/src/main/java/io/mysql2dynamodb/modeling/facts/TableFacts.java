package io.mysql2dynamodb.modeling.facts;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.modeling.cost.SizeSpread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** What is known of one table, as figures. Column names are those of the schema, exactly. Immutable. */
public final class TableFacts {

    /** {@code _mv}, {@code _src} and {@code _et}, which the migration adds to each item, by a typical row. */
    private static final double HELPER_BYTES = 60;

    /** What a partition key may have. */
    private static final int MOST_BINARY_BYTES = 2_048;

    private final CatalogTable table;
    private final Map<String, ColumnFacts> columns = new LinkedHashMap<>();
    private final List<List<String>> uniqueKeys = new ArrayList<>();
    private final List<Relationship> parents;
    private final SizeSpread sizes;
    private final Map<String, HierarchyPath> paths = new TreeMap<>();
    private final Map<String, ColumnFacts> ofPaths = new TreeMap<>();

    TableFacts(CatalogTable table, List<Relationship> parents) {
        this.table = table;
        this.parents = List.copyOf(parents);
        for (CatalogColumn column : table.columns()) {
            Optional<ColumnProfile> profile = table.profile().stream()
                    .flatMap(all -> all.columns().stream())
                    .filter(one -> one.name().equalsIgnoreCase(column.name()))
                    .findFirst();
            long looked = table.profile().map(TableProfile::rows).orElse(0L);
            columns.put(column.name(), ColumnFacts.of(column, profile, looked));
        }
        for (CatalogIndex index : table.indexes()) {
            if (index.uniqueKey() && index.columns().stream().allMatch(this::required)) {
                uniqueKeys.add(index.columns().stream().map(this::spelled).toList());
            }
        }
        this.sizes = sizes(rowBytes());
        findPaths();
    }

    private void findPaths() {
        for (Relationship parent : parents) {
            table.profile().stream()
                    .flatMap(profile -> profile.hierarchies().stream())
                    .filter(one -> parent.hierarchy() && parent.childColumns().equals(List.of(spelled(one.column()))))
                    .flatMap(one -> HierarchyPath.of(this, parent, one).stream())
                    .forEach(path -> {
                        paths.put(parent.id(), path);
                        ofPaths.put(path.path(), path.pathFacts());
                        ofPaths.put(path.root(), path.rootFacts(column(path.keyColumn())));
                    });
        }
    }

    /** Paths that its items could hold, by the id of the relationship from a row to its parent. */
    public Map<String, HierarchyPath> paths() {
        return Collections.unmodifiableMap(paths);
    }

    private SizeSpread sizes(double average) {
        return table.profile()
                .filter(profile -> profile.rows() > 0)
                .map(TableProfile::bytesOfRow)
                .map(seen -> SizeSpread.of(
                                (double) seen.minimum(), seen.average(), (double) seen.p99(), (double) seen.maximum())
                        .plus(average - seen.average()))
                .orElseGet(() -> SizeSpread.alike(average));
    }

    private boolean required(String column) {
        return table.column(column).filter(found -> !found.nullable()).isPresent();
    }

    /** A column's name as the schema spells it; as given where there is no such column. */
    public String spelled(String column) {
        return table.column(column).map(CatalogColumn::name).orElse(column);
    }

    public CatalogTable table() {
        return table;
    }

    public String name() {
        return table.name();
    }

    /** Rows, counted or estimated. */
    public double rows() {
        return table.size().rows();
    }

    /** Whether its rows were looked at, so that sizes are measured. */
    public boolean profiled() {
        return table.profile().filter(profile -> profile.rows() > 0).isPresent();
    }

    public Map<String, ColumnFacts> columns() {
        return columns;
    }

    /** The column of exactly that name, or what a path is known by. */
    public ColumnFacts column(String name) {
        return Optional.ofNullable(columns.get(name))
                .or(() -> Optional.ofNullable(ofPaths.get(name)))
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + table.name()));
    }

    /** Unique keys of whole columns without NULL, the primary key first, then by index name. */
    public List<List<String>> uniqueKeys() {
        return List.copyOf(uniqueKeys);
    }

    /** The columns that tell rows apart: the primary key, else another unique one. */
    public Optional<List<String>> identity() {
        return uniqueKeys.stream().findFirst();
    }

    /** Whether a column of bytes tells rows apart by itself, such as a UUID: a whole key, and no part of one. */
    public boolean isBinaryIdentity(String column) {
        return identity().filter(List.of(column)::equals).isPresent()
                && column(column).attributeType() == AttributeType.B
                && column(column).maximumBytes() <= MOST_BINARY_BYTES;
    }

    /** Whether at most one row has given values in these columns. */
    public boolean unique(Collection<String> of) {
        return uniqueKeys.stream().anyMatch(of::containsAll);
    }

    /** Average bytes of these columns in an item, names included, absent values not. */
    public double bytes(Collection<String> of) {
        return of.stream().mapToDouble(this::bytes).sum();
    }

    private double bytes(String name) {
        ColumnFacts column = columns.get(name);
        return column == null ? 0 : column.presentShare() * (column.bytes() + name.length());
    }

    /** Average bytes of a row as an item, with the attributes that the migration adds. */
    public double rowBytes() {
        return bytes(columns.keySet()) + HELPER_BYTES;
    }

    /** How large the rows are as items: spread as their values were seen to be, around the average. */
    public SizeSpread sizes() {
        return sizes;
    }

    /** Average bytes of a row as a member of a list in another item. */
    public double memberBytes() {
        int overhead = 4;
        return bytes(columns.keySet()) + columns.size() + overhead;
    }

    /** The share of rows in which none of these columns is NULL, taken as independent. */
    public double presentShare(Collection<String> of) {
        return of.stream()
                .filter(columns::containsKey)
                .mapToDouble(name -> columns.get(name).presentShare())
                .reduce(1, (a, b) -> a * b);
    }

    /**
     * Rows that share values of these columns, on average: the fewest that any measured key among them gives. Columns of
     * which nothing is known narrow nothing, so that the figure errs to the high side.
     */
    public double rowsPerKey(Collection<String> of) {
        if (rows() <= 0) {
            return unique(of) ? 1 : 0;
        }
        double fewest = unique(of) ? Math.min(1, rows()) : rows();
        for (KeyProfile key : profiledKeys()) {
            if (key.distinct() > 0 && has(of, key.columns())) {
                double present = (table.profile().orElseThrow().rows() - key.nulls()) / (double) key.distinct();
                fewest = Math.min(fewest, key.exact() ? present : Math.max(present, 1));
            }
        }
        for (CatalogIndex index : table.indexes()) {
            if (index.cardinality().orElse(0) > 0
                    && index.columns().size() == index.parts().size()
                    && has(of, index.columns())) {
                fewest = Math.min(
                        fewest, Math.max(1, rows() / index.cardinality().getAsLong()));
            }
        }
        for (Relationship parent : parents) {
            if (parent.fanout().isPresent() && has(of, parent.childColumns())) {
                Relationship.Fanout fanout = parent.fanout().get();
                long having = fanout.parents() - fanout.childless();
                fewest = having > 0 ? Math.min(fewest, Math.max(1, fanout.children() / (double) having)) : fewest;
            }
        }
        return fewest;
    }

    /** The share of rows that have the most frequent values of these columns; empty where that was not measured. */
    public OptionalDouble hottestShare(Collection<String> of) {
        if (of.isEmpty()) {
            return OptionalDouble.of(1);
        } else if (unique(of)) {
            return rows() > 0 ? OptionalDouble.of(1 / rows()) : OptionalDouble.empty();
        }
        long looked = table.profile().map(TableProfile::rows).orElse(0L);
        DoubleStream profiled = profiledKeys().stream()
                .filter(key -> looked > 0 && has(of, key.columns()))
                .mapToDouble(key -> key.mostFrequentRows() / (double) looked);
        DoubleStream referencing = parents.stream()
                .filter(parent -> has(of, parent.childColumns()))
                .flatMap(parent -> parent.fanout().stream())
                .filter(fanout -> fanout.children() > 0)
                .mapToDouble(fanout -> fanout.childrenPerParent().maximum() / (double) fanout.children());
        DoubleStream ofTrees = paths.values().stream()
                .filter(path -> of.contains(path.root()))
                .mapToDouble(HierarchyPath::largestShare);
        return DoubleStream.concat(profiled, DoubleStream.concat(referencing, ofTrees))
                .min();
    }

    /** How many years, months or days the rows lie in by a column; empty where that was not measured. */
    public OptionalDouble periods(String column, TimeBuckets.Length by) {
        double daysOfOne =
                switch (by) {
                    case YEAR -> 365.25;
                    case MONTH -> 365.25 / 12;
                    case DAY -> 1;
                };
        Optional<TimeProfile> time = time(column);
        return time.isPresent()
                ? OptionalDouble.of(Math.max(1, time.get().days() / daysOfOne))
                : OptionalDouble.empty();
    }

    /** The share of the newest rows that lie in one year, month or day by a column, at most; empty where that was not measured. */
    public OptionalDouble busiestPeriod(String column, TimeBuckets.Length by) {
        Optional<TimeProfile> time = time(column);
        if (time.isEmpty()) {
            return OptionalDouble.empty();
        }
        long busiest =
                switch (by) {
                    case YEAR -> time.get().busiestYear();
                    case MONTH -> time.get().busiestMonth();
                    case DAY -> time.get().busiestDay();
                };
        return OptionalDouble.of(busiest / (double) time.get().newestRows());
    }

    private Optional<TimeProfile> time(String column) {
        return table.profile().stream()
                .flatMap(profile -> profile.times().stream())
                .filter(time -> time.column().equalsIgnoreCase(column) && time.days() > 0 && time.newestRows() > 0)
                .findFirst();
    }

    /** Unique indexes over whole columns but the primary key, those that admit NULL too, by name: names to columns. */
    public Map<String, List<String>> uniqueConstraints() {
        Map<String, List<String>> constraints = new TreeMap<>();
        table.indexes().stream()
                .filter(index -> index.uniqueKey() && !index.primary())
                .forEach(index -> constraints.put(
                        index.name(),
                        index.columns().stream().map(this::spelled).toList()));
        return constraints;
    }

    private List<KeyProfile> profiledKeys() {
        return table.profile().map(TableProfile::keys).orElse(List.of());
    }

    private boolean has(Collection<String> of, List<String> all) {
        return all.stream().allMatch(name -> of.contains(spelled(name)));
    }
}
