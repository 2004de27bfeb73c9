package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignIndex;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.design.DesignTable;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.design.PlannedRead;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One table of a design as its gate shows it: what it is, what it replaces, why, and what it costs. The last fact is a
 * fingerprint of all that its contract says of it, so that pages with equal facts ask about the same table.
 *
 * @param table the table's name in the contract
 * @param facts what whoever decides must know
 */
public record TablePage(String table, List<String> facts) {

    private static final int FINGERPRINT = 16;

    public TablePage {
        facts = List.copyOf(facts);
    }

    /** The name of its gate. */
    public String gate() {
        return "table-" + table;
    }

    /** The pages of all tables, in the order of the contract. */
    public static List<TablePage> of(Modeling modeling, Design design) {
        DesignContract writer = new DesignContract(modeling, design);
        MigrationContract contract = writer.contract();
        PartitionHeat heat = new PartitionHeat(design);
        List<TablePage> pages = new ArrayList<>();
        for (DesignTable table : design.tables()) {
            String name = writer.nameOf(table);
            List<String> facts = new ArrayList<>();
            facts.add("replaces " + String.join(", ", sources(table)));
            facts.add(answers(design, table));
            facts.add(cost(design, table));
            table.items().forEach(item -> item(facts, writer, item));
            facts.addAll(heat.of(table));
            facts.add("fingerprint " + fingerprint(contract, name));
            pages.add(new TablePage(name, facts));
        }
        return pages;
    }

    private static List<String> sources(DesignTable table) {
        List<String> sources = new ArrayList<>();
        for (DesignItem item : table.items()) {
            sources.add(item.sourceTable());
            item.embedded().forEach(one -> sources.add(one.childTable()));
        }
        return sources;
    }

    private static String answers(Design design, DesignTable table) {
        List<String> ids = design.servedBy(table);
        return ids.isEmpty() ? "no access pattern touches it" : "serves " + String.join(", ", ids);
    }

    /** Its indexes with their storage and writes, and its share of the patterns' reads and writes by units. */
    private static String cost(Design design, DesignTable table) {
        double requests = 0;
        for (PatternDesign pattern : design.patterns()) {
            double read = pattern.reads().stream()
                    .filter(one -> table.holds(one.demand().step().table()))
                    .mapToDouble(PlannedRead::units)
                    .sum();
            double written = pattern.writes().stream()
                    .filter(one -> table.holds(one.table()))
                    .mapToDouble(one -> one.itemUnits() + one.indexUnits())
                    .sum();
            requests += share(read, pattern.readUnits()) * pattern.cost().reads()
                    + share(written, pattern.writeUnits()) * pattern.cost().writes();
        }
        double indexes = table.items().stream()
                .flatMap(item -> item.indexes().stream())
                .mapToDouble(index -> index.cost().storage())
                .sum();
        return "requests cost " + Figures.dollars(requests) + " a month at the known rates; storing its indexes "
                + Figures.dollars(indexes);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static void item(List<String> facts, DesignContract writer, DesignItem item) {
        facts.add("items of " + item.sourceTable() + ": key " + writer.keyText(item) + "; "
                + Figures.plain(item.shape().table().rows()) + " of "
                + Figures.bytes(item.shape().bytes()) + " on average");
        item.embedded()
                .forEach(one -> facts.add("they hold their " + one.childTable() + " as a list"
                        + one.fanout()
                                .map(fanout -> ", at most "
                                        + fanout.childrenPerParent().maximum())
                                .orElse("")));
        item.arrangement()
                .copies()
                .forEach((id, columns) -> facts.add("they carry copies of " + String.join(", ", columns) + " by " + id
                        + ": whoever changes the original changes them"));
        item.arrangement()
                .counters()
                .forEach(id ->
                        facts.add("they hold " + writer.nameOfCounter(item, id) + ", how many rows reference them by "
                                + id + ": whoever inserts or deletes such a row changes it in the same transaction"));
        item.arrangement().paths().forEach(id -> {
            HierarchyPath path = item.shape().table().paths().get(id);
            facts.add("they hold " + writer.nameOfPath(item, id) + ", the keys of the rows above them by "
                    + path.parentColumn() + ", at most " + path.levels()
                    + ": whoever moves a row changes the paths of all below it");
        });
        for (DesignIndex index : item.indexes()) {
            facts.add("index " + writer.indexText(item, index) + spread(index) + "; carries "
                    + index.choice().projection().name().toLowerCase(Locale.ROOT)
                    + Optional.of(index.choice().included())
                            .filter(all -> !all.isEmpty())
                            .map(all -> all.stream().collect(Collectors.joining(", ", " ", "")))
                            .orElse("")
                    + "; " + Figures.dollars(index.cost().total()) + " a month");
        }
    }

    private static String spread(DesignIndex index) {
        return index.choice().isSpread()
                ? ", spread" + index.choice().spread() + " to stay within what one partition takes"
                : "";
    }

    private static String fingerprint(MigrationContract contract, String name) {
        List<TableContract> only = contract.tables().stream()
                .filter(table -> table.name().equals(name))
                .toList();
        return ContractHash.of(new MigrationContract(
                        contract.version(),
                        contract.sourceDatabase(),
                        contract.policies(),
                        only,
                        Optional.empty(),
                        List.of()))
                .substring(0, FINGERPRINT);
    }
}
