package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.design.CopyDesign;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignIndex;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.design.DesignTable;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code dynamodb_data_model.md}: the design, for those who must approve and live with it. */
final class ModelDocument {

    private final Modeling modeling;
    private final Design design;
    private final DesignContract contract;
    private final PartitionHeat heat;

    ModelDocument(Modeling modeling, Design design, DesignContract contract) {
        this.modeling = modeling;
        this.design = design;
        this.contract = contract;
        this.heat = new PartitionHeat(design);
    }

    String write() {
        Markdown to = new Markdown()
                .heading(
                        1,
                        "DynamoDB data model of "
                                + Markdown.plain(modeling.catalog().database()))
                .heading(2, "Philosophy")
                .paragraph("This is the design that costs least of all that were considered, and answers "
                        + design.patterns().size() + " of "
                        + modeling.workload().patterns().size()
                        + " access patterns by keys. Rows live together where that is cheaper than keeping them apart;"
                        + " an index exists where it is cheaper than what it replaces; a column is copied where"
                        + " reading it with its row is worth more than writing it twice.")
                .paragraph(proof())
                .heading(2, "Cost a month")
                .table(
                        List.of("reads", "writes", "storage", "together"),
                        List.of(List.of(
                                Figures.dollars(design.cost().reads()),
                                Figures.dollars(design.cost().writes()),
                                Figures.dollars(design.cost().storage()),
                                Figures.dollars(design.cost().total()))))
                .heading(2, "Chart")
                .code("mermaid", chart());
        design.tables().forEach(table -> table(to, table));
        copies(to);
        counters(to);
        paths(to);
        lookups(to);
        return to.toString();
    }

    private String proof() {
        return design.gap() <= 0
                ? "No cheaper design exists among the candidates: " + design.nodes()
                        + " partial designs were looked at," + " and every other is proven to cost at least as much."
                : "The search was cut after " + design.nodes() + " partial designs: a cheaper one could at most save "
                        + Figures.dollars(design.gap()) + " a month ("
                        + Figures.percent(design.gap() / design.cost().total()) + ").";
    }

    private String chart() {
        StringBuilder chart = new StringBuilder("flowchart LR\n");
        int number = 0;
        for (DesignTable table : design.tables()) {
            chart.append("  subgraph t")
                    .append(number)
                    .append(" [")
                    .append(quoted(contract.nameOf(table)))
                    .append("]\n");
            for (DesignItem item : table.items()) {
                String node = "i" + number + "x" + table.items().indexOf(item);
                chart.append("    ")
                        .append(node)
                        .append('[')
                        .append(quoted(item.sourceTable()))
                        .append("]\n");
                for (int i = 0; i < item.embedded().size(); i++) {
                    chart.append("    ")
                            .append(node)
                            .append(" --- ")
                            .append(node)
                            .append('e')
                            .append(i)
                            .append("([")
                            .append(quoted(item.embedded().get(i).childTable() + ", embedded"))
                            .append("])\n");
                }
                for (int i = 0; i < item.indexes().size(); i++) {
                    chart.append("    ")
                            .append(node)
                            .append(" -.- ")
                            .append(node)
                            .append('g')
                            .append(i)
                            .append("{{")
                            .append(quoted(contract.nameOf(item, item.indexes().get(i))))
                            .append("}}\n");
                }
            }
            chart.append("  end\n");
            number++;
        }
        return chart.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "#quot;").replace("\n", " ") + "\"";
    }

    private void table(Markdown to, DesignTable table) {
        to.heading(2, "Table " + Markdown.plain(contract.nameOf(table)));
        List<String> sources = table.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.sourceTable()), item.embedded().stream().map(one -> one.childTable())))
                .map(Markdown::plain)
                .toList();
        to.paragraph("Replaces " + String.join(", ", sources) + ". Answers " + String.join(", ", served(table)) + ".");
        for (DesignItem item : table.items()) {
            to.heading(3, "Items of " + Markdown.plain(item.sourceTable()));
            to.bullets(item(item));
            if (!item.indexes().isEmpty()) {
                to.table(
                        List.of("index", "carries", "entry", "share of items", "a month", "answers"),
                        item.indexes().stream().map(index -> index(item, index)).toList());
            }
        }
        List<String> hot = heat.of(table);
        if (!hot.isEmpty()) {
            to.paragraph("Heat of the busiest partition, against 3000 read and 1000 write units a second:");
            to.bullets(hot.stream().map(Markdown::plain).toList());
        }
        List<String> risks = risks(table);
        if (!risks.isEmpty()) {
            to.paragraph("Risks:");
            to.bullets(risks.stream().map(Markdown::plain).toList());
        }
    }

    private List<String> served(DesignTable table) {
        List<String> served = design.servedBy(table);
        return served.isEmpty() ? List.of("no pattern") : served;
    }

    private List<String> item(DesignItem item) {
        TableFacts table = item.shape().table();
        List<String> lines = new ArrayList<>();
        lines.add("key: " + Markdown.plain(contract.keyText(item)) + " (" + justification(item) + ")");
        OptionalDouble share = table.hottestShare(item.shape().keys().partition());
        lines.add(Figures.plain(table.rows()) + " items of "
                + Figures.bytes(item.shape().bytes())
                + " on average" + largest(item) + "; the busiest partition has "
                + (share.isPresent()
                        ? Figures.percent(share.getAsDouble()) + " of them"
                        : "a share that was not measured"));
        item.embedded()
                .forEach(one -> lines.add("holds its " + Markdown.plain(one.childTable()) + " as a list"
                        + one.fanout()
                                .map(fanout -> ", "
                                        + Figures.plain(
                                                fanout.childrenPerParent().average())
                                        + " on average, at most "
                                        + fanout.childrenPerParent().maximum())
                                .orElse("")));
        return lines;
    }

    private static String largest(DesignItem item) {
        return item.shape()
                .table()
                .table()
                .profile()
                .map(TableProfile::bytesOfRow)
                .map(seen -> ", their rows at most " + Figures.bytes((double) seen.p99()) + " in 99 of 100 cases and "
                        + Figures.bytes((double) seen.maximum()) + " in all that were looked at")
                .orElse("");
    }

    private static String justification(DesignItem item) {
        if (item.arrangement().placement() instanceof Placement.Collected collected) {
            return "beside the " + Markdown.plain(collected.relationship().parentTable())
                    + " that it belongs to, so that one Query finds both";
        }
        TableFacts table = item.shape().table();
        return table.unique(item.shape().keys().partition())
                ? "each row has a partition of its own"
                : "rows with the same partition key are read together";
    }

    private List<String> index(DesignItem item, DesignIndex index) {
        List<String> answers = design.patterns().stream()
                .filter(pattern -> pattern.reads().stream()
                        .anyMatch(read -> read.demand().step().table().equals(item.sourceTable())
                                && read.path()
                                        .flatMap(path -> path.index())
                                        .filter(index.choice()::equals)
                                        .isPresent()))
                .map(PatternDesign::id)
                .toList();
        String carries = index.choice().projection().name()
                + (index.choice().included().isEmpty()
                        ? ""
                        : ": " + Markdown.plain(String.join(", ", index.choice().included())));
        return List.of(
                Markdown.plain(contract.indexText(item, index)
                        + (index.choice().isSpread()
                                ? ", spread" + index.choice().spread()
                                        + ", because one partition takes no more than 1,000 write or 3,000 read units"
                                        + " a second"
                                : "")),
                carries,
                Figures.bytes(index.entryBytes()),
                Figures.percent(index.share()) + (index.sparse() ? ", sparse" : ""),
                Figures.dollars(index.cost().total()),
                String.join(", ", answers));
    }

    private List<String> risks(DesignTable table) {
        List<String> risks = new ArrayList<>();
        for (DesignItem item : table.items()) {
            TableFacts facts = item.shape().table();
            item.embedded()
                    .forEach(one -> risks.add(
                            "an item grows with its " + one.childTable() + ": 400 KB is the most that it may have"));
            for (DesignIndex index : item.indexes()) {
                index.choice().keys().columns().stream()
                        .filter(column -> facts.column(column).column().nullable())
                        .forEach(column -> risks.add(
                                "rows whose " + column + " is NULL are not in " + contract.nameOf(item, index)));
            }
            facts.identity()
                    .filter(identity -> item.arrangement().isItem()
                            && !item.shape().keys().columns().equals(new TreeSet<>(identity)))
                    .ifPresent(identity -> risks.add("nothing keeps " + String.join(", ", identity) + " of "
                            + facts.name() + " unique: the items have another key, so that its values must come from"
                            + " where they cannot repeat, such as UUIDs or one counter"));
            item.shape().keys().columns().stream()
                    .filter(column -> facts.column(column).folds())
                    .forEach(column -> risks.add(column
                            + " is compared without regard to case in MySQL: the key holds it in lower case, accents"
                            + " still count"));
        }
        return risks;
    }

    private void counters(Markdown to) {
        List<List<String>> rows = new ArrayList<>();
        for (DesignTable table : design.tables()) {
            for (DesignItem item : table.items()) {
                for (String id : item.arrangement().counters()) {
                    Relationship counted = modeling.facts().relationship(id);
                    rows.add(List.of(
                            Markdown.plain(contract.nameOfCounter(item, id)),
                            Markdown.plain(counted.childTable()),
                            Markdown.plain(item.sourceTable()),
                            String.join(", ", counting(counted))));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        to.heading(2, "Counters");
        to.table(List.of("counter", "counts", "in the items of", "who must change it"), rows);
        to.paragraph(
                "A counter is changed by ADD in the transaction that puts or deletes the item which it counts, and by"
                        + " nothing else: whoever writes past it makes it wrong until the next migration or repair.");
    }

    /** Ids of the patterns that change a counter. */
    private List<String> counting(Relationship counted) {
        List<String> ids = design.patterns().stream()
                .filter(pattern -> pattern.writes().stream()
                        .anyMatch(write -> write.write().changed().contains(ItemShape.count(counted.id()))))
                .map(PatternDesign::id)
                .toList();
        return ids.isEmpty() ? List.of("no pattern") : ids;
    }

    private void paths(Markdown to) {
        List<List<String>> rows = new ArrayList<>();
        for (DesignTable table : design.tables()) {
            for (DesignItem item : table.items()) {
                for (String id : item.arrangement().paths()) {
                    HierarchyPath path =
                            modeling.facts().table(item.sourceTable()).paths().get(id);
                    rows.add(List.of(
                            Markdown.plain(contract.nameOfPath(item, id)),
                            Markdown.plain(item.sourceTable()),
                            Markdown.plain(path.parentColumn()),
                            Integer.toString(path.levels()),
                            changing(path)));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        to.heading(2, "Paths");
        to.table(
                List.of("path", "in the items of", "by", "rows above one at most", "who must change those below"),
                rows);
        to.paragraph(
                "A path holds the keys of the rows above an item: what is below a row is one Query by the beginning of"
                        + " its path. Whoever moves a row, or deletes one that has others below it, changes the paths of all that"
                        + " were below. A row with more rows above it than a path holds, or in a circle, has no path and is"
                        + " quarantined: it is told at the gate, never left out.");
    }

    private void lookups(Markdown to) {
        List<List<String>> rows = new ArrayList<>();
        contract.contract().tables().forEach(table -> table.uniqueConstraints()
                .forEach(one -> rows.add(List.of(
                        Markdown.plain(table.name()),
                        Markdown.plain(one.name()),
                        Markdown.plain(String.join(", ", one.attributes()))))));
        if (rows.isEmpty()) {
            return;
        }
        to.heading(2, "Lookup items");
        to.table(List.of("table", "unique", "attributes"), rows);
        to.paragraph(
                "What MySQL keeps unique beside the key is an item of its own, put only where there is none yet, in one"
                        + " transaction with the item that has the values.");
    }

    /** Ids of the patterns that change paths of other rows. */
    private String changing(HierarchyPath path) {
        List<String> ids = design.patterns().stream()
                .filter(pattern -> pattern.writes().stream()
                        .anyMatch(write ->
                                write.table().equals(path.relationship().childTable())
                                        && write.write().changed().contains(path.path())))
                .map(PatternDesign::id)
                .toList();
        return ids.isEmpty() ? "no pattern" : String.join(", ", ids);
    }

    private void copies(Markdown to) {
        if (design.copies().isEmpty()) {
            return;
        }
        to.heading(2, "Copies");
        List<List<String>> rows = new ArrayList<>();
        for (CopyDesign copy : design.copies()) {
            rows.add(List.of(
                    Markdown.plain(copy.relationship().parentTable() + "." + copy.column()),
                    Markdown.plain(copy.relationship().childTable()),
                    copy.tolerated().isPresent()
                            ? copy.tolerated().getAsLong() + " s"
                            : "not said: state it in staleness\\_seconds",
                    copy.updaters().isEmpty()
                            ? "no pattern changes it"
                            : String.join(", ", copy.updaters()) + " must change the copies"));
        }
        to.table(List.of("original", "copied into", "may lag behind", "who must update it"), rows);
        to.paragraph(
                "A copy shows its old value until it is updated. Whoever changes the original changes the copies, or a"
                        + " function on the table's stream does.");
    }
}
