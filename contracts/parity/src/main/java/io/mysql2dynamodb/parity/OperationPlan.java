package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.Template;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.Traversal;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import io.mysql2dynamodb.parity.ParameterPlan.Slot;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An access pattern's operation, ready to be asked with parameters. Immutable. */
final class OperationPlan {

    /** More partitions than that are no answer that an application waits for. */
    private static final long MOST_BUCKETS = 1_000;

    private final ComparedContract compared;
    private final Operation operation;
    private final TablePlan table;
    private final ConditionText key;
    private final Optional<ConditionText> filter;
    private final Optional<ConditionText> start;
    private final ParameterPlan parameters;
    private final Map<String, EntityPlan> entities;

    private OperationPlan(
            ComparedContract compared,
            Operation operation,
            TablePlan table,
            ConditionText key,
            Optional<ConditionText> filter,
            Optional<ConditionText> start,
            ParameterPlan parameters,
            Map<String, EntityPlan> entities) {
        this.compared = compared;
        this.operation = operation;
        this.table = table;
        this.key = key;
        this.filter = filter;
        this.start = start;
        this.parameters = parameters;
        this.entities = entities;
    }

    /**
     * Reads an operation.
     *
     * @throws NotComparableException it is no read of items that the statement's rows become
     */
    static OperationPlan of(
            ComparedContract compared, Operation operation, BoundStatement statement, ParameterPlan parameters) {
        switch (operation.type()) {
            case GET_ITEM, BATCH_GET_ITEM, QUERY -> {}
            case SCAN ->
                throw new NotComparableException(
                        "a Scan reads the whole table; the verification compares all of it, item by item");
            default ->
                throw new NotComparableException(
                        "its operation is " + operation.type().apiName() + ", which is no read");
        }
        TablePlan table = compared.table(operation.table());
        Map<String, AttributeType> types = types(table);
        ConditionText key = operation
                .keyCondition()
                .map(text -> ConditionText.parse(text, types))
                .orElseThrow(() -> new NotComparableException("its operation has no key_condition"));
        Optional<ConditionText> filter = operation.filter().map(text -> ConditionText.parse(text, types));
        requireParameters(key, operation, parameters);
        filter.ifPresent(condition -> requireParameters(condition, operation, parameters));
        boolean listed = parameters.slots().values().stream().anyMatch(Slot::list);
        if (listed && operation.type() != Operation.Type.BATCH_GET_ITEM) {
            throw new NotComparableException("its SQL takes a list, which only BatchGetItem can");
        }
        Optional<ConditionText> start =
                operation.traversal().flatMap(Traversal::start).map(text -> ConditionText.parse(text, types));
        start.ifPresent(condition -> requireParameters(condition, operation, parameters));
        return new OperationPlan(
                compared, operation, table, key, filter, start, parameters, entities(table, operation, key, statement));
    }

    /**
     * Reads an operation that reads one item by parameters of a statement whose rows are none of its items.
     *
     * @param entity whose items it reads
     * @throws NotComparableException it has no key condition, or one with other parameters
     */
    static OperationPlan ofItem(
            ComparedContract compared, Operation operation, EntityPlan entity, ParameterPlan parameters) {
        TablePlan table = compared.table(operation.table());
        ConditionText key = operation
                .keyCondition()
                .map(text -> ConditionText.parse(text, types(table)))
                .orElseThrow(() -> new NotComparableException("its operation has no key_condition"));
        requireParameters(key, operation, parameters);
        return new OperationPlan(
                compared,
                operation,
                table,
                key,
                Optional.empty(),
                Optional.empty(),
                parameters,
                Map.of(entity.sourceTable(), entity));
    }

    static Map<String, AttributeType> types(TablePlan table) {
        Map<String, AttributeType> types = new HashMap<>();
        table.contract().entities().stream()
                .flatMap(entity -> entity.attributes().stream())
                .forEach(attribute -> types.putIfAbsent(attribute.name(), attribute.type()));
        types.putAll(KeyTypes.of(table.contract()));
        types.put(HelperAttributes.ENTITY_TYPE, AttributeType.S);
        return types;
    }

    private static void requireParameters(ConditionText condition, Operation operation, ParameterPlan parameters) {
        for (String name : condition.parameters()) {
            if (!isGiven(name, operation) && !parameters.slots().containsKey(name)) {
                throw new NotComparableException("its condition names {" + name + "}, which is none of its parameters: "
                        + parameters.slots().keySet());
            }
        }
    }

    /** Whether a name stands for the partition that is asked, among several, or for an attribute of the first item. */
    private static boolean isGiven(String name, Operation operation) {
        return (operation.shards() > 1 && name.equals(Operation.SHARD))
                || (operation.buckets().isPresent() && name.equals(TimeBuckets.BUCKET))
                || (operation.traversal().flatMap(Traversal::start).isPresent()
                        && name.startsWith(Traversal.ofStart("")));
    }

    /** The entity of each table whose rows the answer holds, by alias. */
    private static Map<String, EntityPlan> entities(
            TablePlan table, Operation operation, ConditionText key, BoundStatement statement) {
        Set<String> selected =
                statement.selectedColumns().stream().map(TableColumn::alias).collect(Collectors.toSet());
        Map<String, EntityPlan> likely = entities(table, key, statement, selected, true);
        Map<String, EntityPlan> found = likely.isEmpty() ? entities(table, key, statement, selected, false) : likely;
        if (found.isEmpty()) {
            throw new NotComparableException(
                    "no item of table '" + operation.table() + "' is made of the rows that its SQL selects");
        }
        return found;
    }

    private static Map<String, EntityPlan> entities(
            TablePlan table, ConditionText key, BoundStatement statement, Set<String> aliases, boolean likely) {
        Map<String, EntityPlan> found = new LinkedHashMap<>();
        for (Map.Entry<String, SourceTable> from : statement.tables().entrySet()) {
            List<EntityPlan> ofTable = table.entities().stream()
                    .filter(entity ->
                            entity.sourceTable().equals(from.getValue().name()))
                    .filter(entity -> !likely || mayAnswer(table, entity, key))
                    .toList();
            if (aliases.contains(from.getKey()) && ofTable.size() > 1) {
                throw new NotComparableException("several entities of table '"
                        + table.contract().name() + "' are made of '"
                        + from.getValue().name()
                        + "', and its key_condition does not tell which is meant");
            } else if (aliases.contains(from.getKey()) && ofTable.size() == 1) {
                if (ofTable.get(0).identity().wholeRow()) {
                    throw new NotComparableException(
                            "the rows of '" + from.getValue().name() + "' have no key to tell them apart by");
                }
                found.put(from.getKey(), ofTable.get(0));
            }
        }
        return found;
    }

    /** Whether the fixed beginnings of the entity's keys and of the condition agree. */
    private static boolean mayAnswer(TablePlan table, EntityPlan entity, ConditionText key) {
        EntityContract contract = contract(table, entity);
        return agree(
                        contract.partitionKeyTemplate(),
                        key.fixedBeginning(table.contract().partitionKey()))
                && agree(contract.sortKeyTemplate(), table.contract().sortKey().flatMap(key::fixedBeginning));
    }

    private static boolean agree(Optional<String> template, Optional<String> asked) {
        if (template.isEmpty() || asked.isEmpty()) {
            return true;
        }
        String beginning = ConditionText.beginning(Template.parse(template.get()));
        return beginning.startsWith(asked.get()) || asked.get().startsWith(beginning);
    }

    static EntityContract contract(TablePlan table, EntityPlan entity) {
        return table.contract().entities().stream()
                .filter(candidate -> candidate.type().equals(entity.entityType()))
                .findFirst()
                .orElseThrow();
    }

    TablePlan table() {
        return table;
    }

    Map<String, EntityPlan> entities() {
        return entities;
    }

    Optional<IndexContract> index() {
        return operation.index().flatMap(name -> table.contract().index(name));
    }

    /**
     * The answer of the target: where the key has several partitions, the answers of all, merged in the operation's order.
     *
     * @param most stop after so many items of a partition
     * @throws UnusableParametersException the parameters have no form in DynamoDB
     */
    List<Map<String, AttributeValue>> answer(ParameterSet set, ItemAnswers items, int most) {
        return operation.traversal().isPresent()
                ? traversed(operation.traversal().get(), set, items, most)
                : asked(set, Map.of(), items, most);
    }

    /** The item that the hierarchy is entered by, what is found from it, and what each item leads to; each item once. */
    private List<Map<String, AttributeValue>> traversed(
            Traversal traversal, ParameterSet set, ItemAnswers items, int most) {
        Map<ItemKey, Map<String, AttributeValue>> found = new LinkedHashMap<>();
        Map<String, AttributeValue> ofStart = new HashMap<>();
        if (start.isPresent()) {
            ItemKey key = new ItemKey(start.get().key(table.contract().keyNames(), texts(set, 0, Map.of())));
            List<Map<String, AttributeValue>> first =
                    items.answer(new ItemRequest.Keys(operation.table(), List.of(key)), 1);
            if (first.isEmpty()) {
                return List.of();
            }
            first.get(0).forEach((name, value) -> ofStart.put(Traversal.ofStart(name), value));
            found.put(key, first.get(0));
        }
        Deque<Map<String, AttributeValue>> next = new ArrayDeque<>(List.of(ofStart));
        Set<AttributeValue> followed = new HashSet<>();
        while (!next.isEmpty() && found.size() < most) {
            for (Map<String, AttributeValue> item : asked(set, next.remove(), items, most)) {
                boolean isNew =
                        found.putIfAbsent(ItemKey.of(item, table.contract().keyNames()), item) == null;
                AttributeValue value = traversal
                        .follow()
                        .map(follow -> item.get(follow.attribute()))
                        .orElse(null);
                if (isNew && value != null && followed.add(value)) {
                    Map<String, AttributeValue> given = new HashMap<>(ofStart);
                    given.put(traversal.follow().orElseThrow().parameter(), value);
                    next.add(given);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Map<String, AttributeValue>> asked(
            ParameterSet set, Map<String, AttributeValue> given, ItemAnswers items, int most) {
        if (operation.shards() == 1 && operation.buckets().isEmpty()) {
            return items.answer(request(set, given), most);
        }
        List<Map<String, AttributeValue>> all = new ArrayList<>();
        for (Map<String, AttributeValue> partition : partitions(set)) {
            Map<String, AttributeValue> more = new HashMap<>(given);
            more.putAll(partition);
            all.addAll(items.answer(request(set, more), most));
        }
        Optional<String> sortKey =
                index().map(IndexContract::sortKey).orElse(table.contract().sortKey());
        sortKey.ifPresent(name -> all.sort(SortOrder.by(name, ascending())));
        return List.copyOf(all.subList(0, Math.min(all.size(), operation.limit().orElse(all.size()))));
    }

    private List<Map<String, AttributeValue>> partitions(ParameterSet set) {
        return operation
                .buckets()
                .map(buckets -> buckets(buckets, texts(set, 0, Map.of())).stream()
                        .map(bucket -> Map.of(TimeBuckets.BUCKET, AttributeValue.fromS(bucket)))
                        .toList())
                .orElseGet(() -> IntStream.range(0, operation.shards())
                        .mapToObj(shard -> Map.of(Operation.SHARD, AttributeValue.fromN(Integer.toString(shard))))
                        .toList());
    }

    private static List<String> buckets(TimeBuckets buckets, ParameterTexts texts) {
        LocalDate from = texts.date(buckets.from());
        LocalDate to = texts.date(buckets.to());
        if (buckets.count(from, to) > MOST_BUCKETS) {
            throw new UnusableParametersException(
                    "from " + from + " to " + to + " there are " + buckets.count(from, to) + " partitions to ask");
        }
        return buckets.between(from, to);
    }

    private ItemRequest request(ParameterSet set, Map<String, AttributeValue> given) {
        if (operation.type() == Operation.Type.QUERY) {
            ParameterTexts texts = texts(set, 0, given);
            return new ItemRequest.Query(
                    operation.table(),
                    operation.index(),
                    key.bind(texts, "k"),
                    filter.map(condition -> condition.bind(texts, "f")),
                    ascending(),
                    operation.limit().map(OptionalInt::of).orElse(OptionalInt.empty()));
        }
        List<ItemKey> keys = new ArrayList<>();
        int most = set.values().values().stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < most; i++) {
            ItemKey one = new ItemKey(key.key(table.contract().keyNames(), texts(set, i, given)));
            if (!keys.contains(one)) {
                keys.add(one);
            }
        }
        return new ItemRequest.Keys(operation.table(), keys);
    }

    private ParameterTexts texts(ParameterSet set, int index, Map<String, AttributeValue> given) {
        Map<String, Object> values = new HashMap<>();
        set.values().forEach((name, of) -> values.put(name, of.get(Math.min(index, of.size() - 1))));
        return new ParameterTexts(
                table.contract(),
                contract(table, entities.values().iterator().next()),
                compared.contract().policies(),
                name -> Optional.ofNullable(parameters.slots().get(name)).map(Slot::column),
                values,
                given);
    }

    private boolean ascending() {
        return operation
                .sort()
                .map(sort -> !sort.toLowerCase(Locale.ROOT).strip().startsWith("desc"))
                .orElse(true);
    }
}
