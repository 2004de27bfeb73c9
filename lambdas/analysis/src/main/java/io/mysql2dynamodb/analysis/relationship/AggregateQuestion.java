package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.profile.rows.ValueBytes;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds up each root's row with all rows below it; asked only where all these tables are small. */
final class AggregateQuestion {

    static final int COLUMNS = 3;

    private static final int RELATIONSHIPS = 8;

    private final Sampling sampling;
    private final Map<String, CatalogTable> tables;
    private final AggregateTree tree;

    AggregateQuestion(Sampling sampling, Map<String, CatalogTable> tables, AggregateTree tree) {
        this.sampling = sampling;
        this.tables = tables;
        this.tree = tree;
    }

    boolean cheap() {
        return tree.ids().size() <= RELATIONSHIPS
                && tree.below().keySet().stream().map(tables::get).allMatch(sampling::whole);
    }

    /** Roots, the sum of their bytes, and the most. */
    Question question() {
        return new Question(
                "aggregate/" + tree.root(),
                sampling.select() + "COUNT(*), SUM(x.b), MAX(x.b) FROM (" + rows(tree.root(), List.of()) + ") AS x",
                COLUMNS);
    }

    /** The rows of a table, each with the bytes of its own and of all below, and the columns by which it refers upwards. */
    private String rows(String table, List<String> referring) {
        List<String> selected = new ArrayList<>();
        for (int i = 0; i < referring.size(); i++) {
            selected.add(SqlQuoting.column("t", referring.get(i)) + " AS k" + i);
        }
        StringBuilder bytes = new StringBuilder(ValueBytes.ofRow(tables.get(table), "t"));
        StringBuilder from = new StringBuilder(SqlQuoting.name(table)).append(" AS t");
        List<Relationship> children = tree.childrenOf(table);
        for (int i = 0; i < children.size(); i++) {
            bytes.append(" + COALESCE(g").append(i).append(".b, 0)");
            from.append(" LEFT JOIN (")
                    .append(groups(children.get(i)))
                    .append(") AS g")
                    .append(i)
                    .append(" ON ")
                    .append(equal(children.get(i).parentColumns(), "g" + i));
        }
        selected.add(bytes + " AS b");
        return "SELECT " + String.join(", ", selected) + " FROM " + from;
    }

    private String groups(Relationship relationship) {
        List<String> keys = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (int i = 0; i < relationship.childColumns().size(); i++) {
            keys.add("a.k" + i);
            present.add("a.k" + i + " IS NOT NULL");
        }
        String columns = String.join(", ", keys);
        return "SELECT " + columns + ", SUM(a.b) AS b FROM ("
                + rows(relationship.childTable(), relationship.childColumns()) + ") AS a WHERE "
                + String.join(" AND ", present) + " GROUP BY " + columns;
    }

    private static String equal(List<String> columns, String alias) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            equal.add(SqlQuoting.column("t", columns.get(i)) + " = " + alias + ".k" + i);
        }
        return String.join(" AND ", equal);
    }
}
