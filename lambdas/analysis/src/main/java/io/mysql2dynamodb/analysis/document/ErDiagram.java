package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Fanout;
import io.mysql2dynamodb.catalog.Relationship.Kind;
import io.mysql2dynamodb.catalog.Relationship.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tables and their relationships as a diagram that Mermaid draws, with as many columns as it has room for. */
final class ErDiagram {

    /** Mermaid refuses a text of more than 50,000 characters, and more than 500 lines between tables. */
    private static final int LONGEST = 45_000;

    private static final int MOST_LINES = 200;

    private final List<CatalogTable> tables;
    private final List<Relationship> relationships;
    private final Map<String, String> ids = new TreeMap<>();
    private final List<Inline> legend = new ArrayList<>();

    ErDiagram(List<CatalogTable> tables, List<Relationship> relationships) {
        this.tables = tables;
        this.relationships = relationships;
        for (int i = 0; i < tables.size(); i++) {
            String name = tables.get(i).name();
            // no plain name has a hyphen
            ids.put(name, DiagramText.plain(name) ? "\"" + name + "\"" : "t-" + (i + 1));
        }
    }

    String mermaid() {
        for (Columns columns : Columns.values()) {
            String text = mermaid(columns);
            if (columns.allowed(tables.size()) && (text.length() <= LONGEST || columns == Columns.NONE)) {
                return text;
            }
        }
        throw new IllegalStateException("a diagram without columns always fits");
    }

    /** Names that the diagram cannot show as they are. */
    List<Inline> legend() {
        return List.copyOf(legend);
    }

    /** Relationships for which there was no room. */
    int left() {
        return Math.max(0, relationships.size() - MOST_LINES);
    }

    private String mermaid(Columns columns) {
        legend.clear();
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (CatalogTable table : tables) {
            List<String> attributes = columns.of(table);
            text.append("    ").append(ids.get(table.name())).append(alias(table.name()));
            if (attributes.isEmpty()) {
                text.append('\n');
            } else {
                text.append(" {\n");
                attributes.forEach(line -> text.append("        ").append(line).append('\n'));
                text.append("    }\n");
            }
        }
        relationships.stream()
                .limit(MOST_LINES)
                .forEach(one -> text.append("    ").append(line(one)).append('\n'));
        return text.toString();
    }

    private String alias(String name) {
        if (DiagramText.plain(name)) {
            return "";
        }
        String id = ids.get(name);
        String label = DiagramText.label(name);
        if (label.equals(name)) {
            return "[\"" + label + "\"]";
        }
        legend.add(Inline.code(id).then(" is ").then(Inline.code(name)));
        return "[\"" + id + " " + label + "\"]";
    }

    private String line(Relationship one) {
        String columns = DiagramText.label(String.join(", ", one.childColumns()));
        return ids.get(one.parentTable()) + " " + parentSide(one) + (one.identifying() ? "--" : "..") + childSide(one)
                + " " + ids.get(one.childTable()) + " : \"" + columns
                + (one.origin() == Origin.INFERRED ? " (inferred)" : "") + "\"";
    }

    private static String parentSide(Relationship one) {
        boolean orphans = one.fanout().filter(fanout -> fanout.orphans() > 0).isPresent();
        return one.optional() || orphans ? "|o" : "||";
    }

    private static String childSide(Relationship one) {
        boolean always = one.fanout().filter(ErDiagram::everyParentHasOne).isPresent();
        return one.kind() == Kind.ONE_TO_ONE ? (always ? "||" : "o|") : (always ? "|{" : "o{");
    }

    private static boolean everyParentHasOne(Fanout fanout) {
        return fanout.complete() && fanout.parents() > 0 && fanout.childless() == 0;
    }

    /** Which columns are shown. */
    private enum Columns {
        ALL(12, 16),
        KEYS(40, 10),
        NONE(Integer.MAX_VALUE, 0);

        private final int mostTables;
        private final int most;

        Columns(int mostTables, int most) {
            this.mostTables = mostTables;
            this.most = most;
        }

        boolean allowed(int tableCount) {
            return tableCount <= mostTables;
        }

        List<String> of(CatalogTable table) {
            ColumnKeys keys = new ColumnKeys(table);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < table.columns().size() && lines.size() < most; i++) {
                CatalogColumn column = table.columns().get(i);
                List<String> of = keys.of(column.name());
                if (this == ALL || !of.isEmpty()) {
                    lines.add(attribute(column, i, of));
                }
            }
            return lines;
        }

        private static String attribute(CatalogColumn column, int position, List<String> keys) {
            String type = column.type().base().name().toLowerCase(Locale.ROOT);
            boolean word = DiagramText.word(column.name());
            return type + " " + (word ? column.name() : "column_" + (position + 1))
                    + (keys.isEmpty() ? "" : " " + String.join(", ", keys))
                    + (word ? "" : " \"" + DiagramText.label(column.name()) + "\"");
        }
    }
}
