package io.mysql2dynamodb.modeling.facts;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile.HierarchyProfile;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A path from the root of a hierarchy to a row, such as {@code 1/7/12/}, which a migration can write into the row's item: what
 * is under a row begins with its path
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-sort-keys.html). It is put together by one join for
 * each level, so that hierarchies have paths whose depth was measured, is not large, and whose keys are whole numbers.
 *
 * @param relationship from a row to its parent in the same table
 * @param levels how many rows above one a path can hold; a row with more has no path, and is quarantined
 * @param averageDepth how many rows are above one, and as many are below one, on average
 * @param largestShare the share of all rows that is under the same root, at most
 * @param digits digits of the keys
 */
public record HierarchyPath(
        Relationship relationship, int levels, double averageDepth, double largestShare, int digits) {

    private static final String PATH = "path by ";

    /** The most levels of a path. */
    private static final int MOST_LEVELS = 12;

    /** Levels beyond the deepest row that was seen. */
    private static final int ROOM = 2;

    /** The path of a profile; empty where the hierarchy cannot have one. */
    static Optional<HierarchyPath> of(TableFacts table, Relationship one, HierarchyProfile profile) {
        boolean measured = profile.rows() > 0 && profile.endless() == 0 && profile.deepest() + ROOM <= MOST_LEVELS;
        boolean numbered = one.parentColumns().stream().allMatch(name -> isWhole(table.column(name)))
                && one.childColumns().stream().allMatch(name -> isWhole(table.column(name)));
        return measured && numbered && table.unique(one.parentColumns())
                ? Optional.of(new HierarchyPath(
                        one,
                        (int) profile.deepest() + ROOM,
                        profile.averageDepth(),
                        profile.largestTree() / (double) profile.rows(),
                        Long.toString(Math.round(table.rows())).length()))
                : Optional.empty();
    }

    private static boolean isWhole(ColumnFacts column) {
        return switch (column.column().type().base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT -> true;
            default -> false;
        };
    }

    /** The column that references the parent. */
    public String parentColumn() {
        return relationship.childColumns().get(0);
    }

    /** The column that it references. */
    public String keyColumn() {
        return relationship.parentColumns().get(0);
    }

    /** The name under which the path is known, which no column has. */
    public String path() {
        return PATH + parentColumn();
    }

    /** The name under which the key of the path's first row is known: rows of one tree have it alike. */
    public String root() {
        return "root by " + parentColumn();
    }

    /** Whether a name is that of a path. */
    public static boolean isPath(String name) {
        return name.startsWith(PATH);
    }

    /** Average bytes of a path, without its name. */
    public double bytes() {
        return (averageDepth + 1) * (digits + 1);
    }

    ColumnFacts pathFacts() {
        long most = (long) (levels + 1) * 21;
        ColumnType type = new ColumnType(Base.VARCHAR, "varchar(" + most + ")", most, 0, 0, false);
        return facts(path(), type, Optional.of("ascii_bin"), bytes(), true, most);
    }

    ColumnFacts rootFacts(ColumnFacts key) {
        return facts(root(), key.column().type(), Optional.empty(), key.bytes(), key.measured(), key.maximumBytes());
    }

    /** What is known of a column that no table has, and that each row has a value of. */
    private static ColumnFacts facts(
            String name, ColumnType type, Optional<String> collation, double bytes, boolean measured, long most) {
        CatalogColumn column = new CatalogColumn(
                name,
                type,
                false,
                collation,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                "");
        return new ColumnFacts(column, bytes, measured, 1, OptionalLong.of(0), most);
    }
}
