package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AlarmThresholds;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.ThroughputLimits;
import io.mysql2dynamodb.contract.UniqueConstraint;
import io.mysql2dynamodb.contract.UnsupportedUse;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.Keys;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignIndex;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.design.DesignTable;
import io.mysql2dynamodb.modeling.design.Finding;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.PatternParameters;
import io.mysql2dynamodb.modeling.preferences.Naming;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a design as a migration contract. Immutable. */
public final class DesignContract {

    private final Modeling modeling;
    private final Design design;
    private final Map<String, ItemForm> forms = new TreeMap<>();
    private final Map<String, String> tableNames = new TreeMap<>();

    public DesignContract(Modeling modeling, Design design) {
        this.modeling = modeling;
        this.design = design;
        Names names = new Names();
        for (DesignTable table : design.tables()) {
            String name = names.unique(Names.table(table.sourceTable()));
            tableNames.put(table.sourceTable(), name);
            ItemFormBuilder.TableForm form = form(table, name);
            table.items()
                    .forEach(item ->
                            forms.put(item.sourceTable(), new ItemFormBuilder(modeling.facts(), item, form).build()));
        }
    }

    /** The contract. */
    public MigrationContract contract() {
        List<AccessPattern> patterns = new ArrayList<>();
        OperationWriter operations = new OperationWriter(design, forms);
        for (SourcePattern source : modeling.workload().patterns()) {
            Optional<PatternDesign> designed = design.pattern(source.id());
            designed.ifPresent(one -> patterns.add(pattern(one, operations)));
        }
        return new MigrationContract(
                Optional.of("1"),
                Optional.of(modeling.catalog().database()),
                Policies.DEFAULT,
                design.tables().stream().map(this::table).toList(),
                Optional.of(patterns),
                unsupported());
    }

    /** The DynamoDB table that a design's table is called in the contract. */
    public String nameOf(DesignTable table) {
        return tableNames.get(table.sourceTable());
    }

    /** How the key of a kind of item is written, for people. */
    public String keyText(DesignItem item) {
        ItemForm form = forms.get(item.sourceTable());
        return text(form.partition())
                + form.sort().map(sort -> ", " + text(sort)).orElse("");
    }

    /** How an index and its key are written, for people. */
    public String indexText(DesignItem item, DesignIndex index) {
        ItemForm.IndexForm form = forms.get(item.sourceTable()).indexes().get(index.choice());
        return form.name() + ": " + text(form.partition())
                + form.sort().map(sort -> ", " + text(sort)).orElse("");
    }

    private static String text(KeyForm key) {
        return key.whole() ? key.attribute() : key.attribute() + " = '" + key.template() + "'";
    }

    /** The attribute that holds the number of a relationship's rows. */
    public String nameOfCounter(DesignItem item, String relationship) {
        return forms.get(item.sourceTable()).names().get(ItemShape.count(relationship));
    }

    /** The attribute that holds the path by a relationship from a row to its parent. */
    public String nameOfPath(DesignItem item, String relationship) {
        HierarchyPath path = item.shape().table().paths().get(relationship);
        return forms.get(item.sourceTable()).names().get(path.path());
    }

    /** The name of an index in the contract. */
    public String nameOf(DesignItem item, DesignIndex index) {
        return forms.get(item.sourceTable()).indexes().get(index.choice()).name();
    }

    private ItemFormBuilder.TableForm form(DesignTable table, String name) {
        boolean generic = modeling.preferences().naming() == Naming.GENERIC;
        boolean templated = generic || table.shared();
        return new ItemFormBuilder.TableForm(
                name,
                modeling.preferences().naming(),
                templated,
                generic ? "PK" : "pk",
                generic ? "SK" : "sk",
                !unique(table.root()).isEmpty(),
                Names.entity(table.sourceTable()),
                new Names(),
                templated || !table.root().shape().keys().sort().isEmpty(),
                Overloading.of(table),
                columns(table),
                followed());
    }

    /** Columns whose values lead from item to item: of each hierarchy the key, and upwards the one that references it. */
    private Map<String, Set<String>> followed() {
        Map<String, Set<String>> followed = new TreeMap<>();
        for (PatternDesign pattern : design.patterns()) {
            if (pattern.asked() instanceof Asked.Read read) {
                read.hierarchy().ifPresent(one -> followed.computeIfAbsent(one.table(), name -> new TreeSet<>())
                        .add(one.down() ? one.key() : one.parent()));
            }
        }
        return followed;
    }

    private static Map<String, Set<String>> columns(DesignTable table) {
        Map<String, Set<String>> columns = new TreeMap<>();
        table.items()
                .forEach(item -> columns.put(
                        item.sourceTable(), item.shape().table().columns().keySet()));
        return columns;
    }

    private TableContract table(DesignTable table) {
        ItemForm root = forms.get(table.sourceTable());
        boolean multi = root.templated();
        Map<String, IndexContract> indexes = new LinkedHashMap<>();
        List<EntityContract> entities = new ArrayList<>();
        List<UniqueConstraint> unique = new ArrayList<>();
        for (DesignItem item : table.items()) {
            ItemForm form = forms.get(item.sourceTable());
            item.indexes()
                    .forEach(index -> indexes.merge(
                            form.indexes().get(index.choice()).name(),
                            index(form, index.choice()),
                            DesignContract::shared));
            entities.add(new EntityContract(
                    multi ? form.entity() : root.table(),
                    item.sourceTable(),
                    List.of(),
                    multi ? Optional.of(form.partition().template()) : Optional.empty(),
                    multi ? form.sort().map(KeyForm::template) : Optional.empty(),
                    Optional.empty(),
                    form.attributes()));
            unique(item).forEach((name, columns) -> unique.add(constraint(form, name, columns)));
        }
        return new TableContract(
                root.table(),
                multi ? TableContract.Type.MULTI_ENTITY : TableContract.Type.SINGLE_ENTITY,
                table.sourceTable(),
                List.of(),
                root.partition().attribute(),
                root.sort().map(KeyForm::attribute),
                List.copyOf(indexes.values()),
                entities,
                satisfies(table),
                Math.round(Math.ceil(table.root().shape().bytes())),
                unique,
                Optional.empty(),
                ThroughputLimits.NONE,
                AlarmThresholds.DEFAULT);
    }

    /** An index of several kinds of items carries what each of them needs. */
    private static IndexContract shared(IndexContract one, IndexContract other) {
        Set<String> included = new LinkedHashSet<>(one.projectedAttributes());
        included.addAll(other.projectedAttributes());
        return new IndexContract(
                one.name(),
                one.partitionKey(),
                one.sortKey(),
                included.isEmpty() ? one.projection() : IndexContract.Projection.INCLUDE,
                List.copyOf(included));
    }

    private static IndexContract index(ItemForm form, IndexChoice choice) {
        ItemForm.IndexForm index = form.indexes().get(choice);
        List<String> keys = new ArrayList<>(
                List.of(form.partition().attribute(), index.partition().attribute()));
        form.sort().ifPresent(sort -> keys.add(sort.attribute()));
        index.sort().ifPresent(sort -> keys.add(sort.attribute()));
        List<String> included = new ArrayList<>();
        if (choice.projection() != IndexContract.Projection.ALL) {
            // what leads on must be there even where only keys are
            form.followed().values().stream()
                    .filter(name -> !keys.contains(name))
                    .forEach(included::add);
        }
        if (choice.projection() == IndexContract.Projection.INCLUDE) {
            // columns that a key is put together from are no attributes of the index by themselves
            TreeSet<String> carried = new TreeSet<>(choice.included());
            carried.addAll(choice.keys().columns());
            carried.addAll(form.partition().columns());
            form.sort().ifPresent(sort -> carried.addAll(sort.columns()));
            carried.stream()
                    .map(name -> form.names().get(name))
                    .filter(name -> name != null && !keys.contains(name) && !included.contains(name))
                    .forEach(included::add);
        }
        return new IndexContract(
                index.name(),
                index.partition().attribute(),
                index.sort().map(KeyForm::attribute),
                projection(choice.projection(), included),
                included);
    }

    private static IndexContract.Projection projection(IndexContract.Projection chosen, List<String> included) {
        if (chosen == IndexContract.Projection.ALL) {
            return chosen;
        }
        return included.isEmpty() ? IndexContract.Projection.KEYS_ONLY : IndexContract.Projection.INCLUDE;
    }

    /** Unique constraints that lookup items must keep: those that the items' own key does not. */
    private Map<String, List<String>> unique(DesignItem item) {
        TableFacts table = item.shape().table();
        Map<String, List<String>> constraints = new TreeMap<>();
        Keys keys = item.shape().keys();
        table.uniqueConstraints().forEach((name, columns) -> {
            boolean textual =
                    columns.stream().allMatch(column -> table.column(column).canBeKey());
            if (textual && !new TreeSet<>(columns).equals(keys.columns())) {
                constraints.put(name, columns);
            }
        });
        return constraints;
    }

    private UniqueConstraint constraint(ItemForm form, String name, List<String> columns) {
        List<String> attributes = new ArrayList<>();
        for (String column : columns) {
            String plain = form.names().get(column);
            attributes.add(form.attributes().stream()
                    .filter(one -> one.normalization().isPresent()
                            && one.source().names().equals(List.of(column)))
                    .findFirst()
                    .map(one -> one.name())
                    .orElse(plain));
        }
        return new UniqueConstraint(Names.plain(name), attributes);
    }

    private List<String> satisfies(DesignTable table) {
        List<String> ids = new ArrayList<>();
        for (PatternDesign pattern : design.patterns()) {
            boolean touched = pattern.reads().stream()
                            .anyMatch(read -> is(table, read.demand().step().table()))
                    || pattern.writes().stream().anyMatch(write -> is(table, write.table()));
            if (touched) {
                ids.add(pattern.id());
            }
        }
        return ids;
    }

    private boolean is(DesignTable table, String sourceTable) {
        return design.tableOf(sourceTable).filter(table::equals).isPresent();
    }

    private AccessPattern pattern(PatternDesign pattern, OperationWriter operations) {
        SourcePattern source = pattern.asked().source();
        PatternParameters parameters = PatternParameters.of(source);
        boolean strong = pattern.asked() instanceof Asked.Write
                || (pattern.asked() instanceof Asked.Read read
                        && read.uses().get(0).step().strong());
        Optional<AccessPattern.Operation> operation = operations.operation(pattern, parameters);
        return new AccessPattern(
                source.id(),
                source.description(),
                pattern.asked() instanceof Asked.Read ? AccessPattern.Kind.READ : AccessPattern.Kind.WRITE,
                source.sql().isEmpty() ? Optional.empty() : Optional.of(parameters.sql()),
                parameters.names(),
                operation,
                source.rates().peakRps(),
                source.rates().averageRps(),
                Optional.of(strong ? "strong" : "eventual"),
                source.rates().source(),
                ApplicationWork.of(operation, operations.loose(pattern, parameters), pattern, design::counts));
    }

    private List<UnsupportedUse> unsupported() {
        List<UnsupportedUse> uses = new ArrayList<>();
        design.refused()
                .forEach(refused -> uses.add(new UnsupportedUse(refused.id(), refused.why(), refused.useInstead())));
        design.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.TABLE_WITHOUT_KEY)
                .forEach(finding ->
                        uses.add(new UnsupportedUse("table " + finding.subject(), finding.what(), finding.remedy())));
        return uses;
    }

    /** The tables that a pattern's statement names, for people. */
    static String tables(SourcePattern source) {
        return String.join(
                ", ",
                source.shape().tables().stream().map(TableUse::table).distinct().toList());
    }

    /** Whether an item's rows share partitions with the rows that they belong to. */
    static boolean collected(DesignItem item) {
        return item.arrangement().placement() instanceof Placement.Collected;
    }
}
