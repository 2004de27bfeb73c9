package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.contract.Traversal;
import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.design.PlannedRead;
import io.mysql2dynamodb.modeling.design.PlannedWrite;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.PatternParameters;
import io.mysql2dynamodb.modeling.pattern.RangeText;
import io.mysql2dynamodb.modeling.pattern.Step;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes the operation that serves a pattern: of several requests the first. */
final class OperationWriter {

    private final Design design;
    private final Map<String, ItemForm> forms;

    OperationWriter(Design design, Map<String, ItemForm> forms) {
        this.design = design;
        this.forms = forms;
    }

    /** The operation; empty for a pattern that does nothing on its own. */
    Optional<Operation> operation(PatternDesign pattern, PatternParameters parameters) {
        if (pattern.asked() instanceof Asked.Write write) {
            return write(pattern, write, parameters);
        }
        return pattern.reads().stream().findFirst().map(read -> read(pattern, read, parameters));
    }

    /** How the first request of a hierarchy's read goes on, and where it starts. */
    private Traversal traversal(Asked.Hierarchy hierarchy, PlannedRead first, PatternParameters parameters) {
        ItemForm form = forms.get(hierarchy.table());
        boolean byPath = first.demand().step().ranged().stream().anyMatch(HierarchyPath::isPath);
        Optional<String> start = Optional.empty();
        if (byPath || (hierarchy.down() && hierarchy.itself())) {
            KeyConditions conditions = new KeyConditions(parameters, names(hierarchy, form, parameters));
            start = Optional.of(conditions.whole(form.partition())
                    + form.sort().map(sort -> " AND " + conditions.whole(sort)).orElse(""));
        }
        String leading = hierarchy.down() ? hierarchy.key() : hierarchy.parent();
        return new Traversal(
                start,
                byPath
                        ? Optional.empty()
                        : Optional.of(new Traversal.Follow(
                                parameters.of(hierarchy.start(), 0),
                                form.followed().get(leading))));
    }

    /** What a hierarchy's read is named by: the value that it starts with, and of the first item its path. */
    private static BiFunction<String, Integer, String> names(
            Asked.Hierarchy hierarchy, ItemForm form, PatternParameters parameters) {
        return (column, occurrence) ->
                hierarchy.key().equals(column) || hierarchy.parent().equals(column)
                        ? parameters.of(hierarchy.start(), 0)
                        : Traversal.ofStart(form.names().get(column));
    }

    /** The name of a column's value. What a list in another item is found by has the names of the referencing columns. */
    private BiFunction<String, Integer, String> names(Asked asked, PatternParameters parameters) {
        Optional<Asked.Hierarchy> hierarchy = asked instanceof Asked.Read read ? read.hierarchy() : Optional.empty();
        if (hierarchy.isPresent()) {
            return names(hierarchy.get(), forms.get(hierarchy.get().table()), parameters);
        }
        String first = asked instanceof Asked.Read read ? read.uses().get(0).table() : ((Asked.Write) asked).table();
        Optional<Relationship> counted = counter(asked);
        if (counted.isPresent()) {
            return (column, occurrence) -> parameters.of(
                    counted.get()
                            .childColumns()
                            .get(counted.get().parentColumns().indexOf(column)),
                    occurrence);
        }
        if (design.assignment().of(first).placement() instanceof Placement.Embedded in) {
            Relationship within = in.relationship();
            return (column, occurrence) -> {
                int at = within.parentColumns().indexOf(column);
                return parameters.of(at < 0 ? column : within.childColumns().get(at), occurrence);
            };
        }
        return parameters::of;
    }

    /** The relationship of the rows that a pattern counts, where an item holds their number. */
    private Optional<Relationship> counter(Asked asked) {
        return asked instanceof Asked.Read read
                ? read.counted().map(Asked.Counted::relationship).filter(design::counts)
                : Optional.empty();
    }

    private Operation read(PatternDesign pattern, PlannedRead read, PatternParameters parameters) {
        Step step = read.demand().step();
        ItemForm form = forms.get(step.table());
        KeyConditions conditions = new KeyConditions(parameters, names(pattern.asked(), parameters));
        if (read.path().isEmpty()) {
            return new Operation(
                    Operation.Type.QUERY,
                    form.table(),
                    Optional.empty(),
                    Optional.of(conditions.whole(form.partition())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        AccessPath path = read.path().get();
        if (path.type() == Operation.Type.SCAN) {
            return new Operation(
                    Operation.Type.SCAN,
                    form.table(),
                    Optional.empty(),
                    Optional.empty(),
                    filter(pattern.asked(), form, path, parameters),
                    Optional.empty(),
                    Optional.empty());
        }
        KeyForm partition =
                path.index().map(index -> form.indexes().get(index).partition()).orElse(form.partition());
        Optional<KeyForm> sort = sort(form, path);
        List<String> key = new ArrayList<>(List.of(conditions.whole(partition)));
        if (path.type() == Operation.Type.QUERY) {
            sort.flatMap(one -> conditions.sort(one, path)).ifPresent(key::add);
        } else {
            sort.ifPresent(one -> key.add(conditions.whole(one)));
        }
        Optional<String> filter = filter(pattern.asked(), form, path, parameters);
        KeySpread spread = path.index().map(IndexChoice::spread).orElse(KeySpread.NONE);
        return new Operation(
                path.type(),
                form.table(),
                path.index().map(index -> form.indexes().get(index).name()),
                Optional.of(String.join(" AND ", key)),
                filter,
                path.descending().map(descending -> descending ? "descending" : "ascending"),
                path.filters().isEmpty()
                                && loose(path, sort, conditions).isEmpty()
                                && step.limit().isPresent()
                                && step.limit().getAsLong() <= Integer.MAX_VALUE
                        ? Optional.of((int) step.limit().getAsLong())
                        : Optional.empty(),
                spread instanceof KeySpread.Shards shards ? shards.count() : 1,
                spread instanceof KeySpread.Buckets buckets
                        ? Optional.of(conditions.buckets(buckets))
                        : Optional.empty(),
                ((Asked.Read) pattern.asked())
                        .hierarchy()
                        // where all rows are read, nothing leads to more
                        .filter(hierarchy -> path.filters().isEmpty())
                        .map(hierarchy -> traversal(hierarchy, read, parameters)));
    }

    private static Optional<String> loose(AccessPath path, Optional<KeyForm> sort, KeyConditions conditions) {
        return path.ranged().flatMap(column -> sort.flatMap(key -> conditions.loose(key, column)));
    }

    /** What the first request of a read finds beyond the range that is asked for, in words. */
    Optional<String> loose(PatternDesign pattern, PatternParameters parameters) {
        KeyConditions conditions = new KeyConditions(parameters, names(pattern.asked(), parameters));
        return pattern.reads().stream()
                .limit(1)
                .flatMap(read -> read.path().stream()
                        .flatMap(path ->
                                loose(path, sort(forms.get(read.demand().step().table()), path), conditions).stream()))
                .findFirst();
    }

    private static Optional<KeyForm> sort(ItemForm form, AccessPath path) {
        return path.index().map(index -> form.indexes().get(index).sort()).orElse(form.sort());
    }

    /** The conditions that DynamoDB judges after reading; those that it has no words for are the application's. */
    private Optional<String> filter(Asked asked, ItemForm form, AccessPath path, PatternParameters parameters) {
        List<String> parts = new ArrayList<>();
        for (ConditionUse condition : asked.source().shape().conditions()) {
            String column = condition.column().column();
            String attribute = form.names().get(column);
            boolean own = path.filters().contains(column) && attribute != null && !condition.alternative();
            boolean key = form.partition().attribute().equals(attribute)
                    || form.sort()
                            .filter(sort -> sort.attribute().equals(attribute))
                            .isPresent();
            if (own && !key && carried(path, column) && !form.folded().contains(column)) {
                comparison(condition, attribute, form, parameters).ifPresent(parts::add);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", parts));
    }

    private static boolean carried(AccessPath path, String column) {
        return path.index().isEmpty()
                || path.index().get().projection() == Projection.ALL
                || path.index().get().included().contains(column);
    }

    private static Optional<String> comparison(
            ConditionUse condition, String attribute, ItemForm form, PatternParameters parameters) {
        String column = condition.column().column();
        boolean number = form.attributes().stream()
                .anyMatch(one -> one.name().equals(attribute) && one.type() == AttributeType.N);
        String name = "{" + parameters.of(column, 0) + "}";
        String value = number ? name : "'" + name + "'";
        Operator operator = condition.operator();
        if (operator == Operator.EQUALS) {
            return Optional.of(attribute + " = " + value);
        } else if (operator == Operator.NOT_EQUALS) {
            // an attribute that is not there is other than any value, and NULL is not
            return Optional.of("attribute_exists(" + attribute + ") AND " + attribute + " <> " + value);
        } else if (operator == Operator.IS_NULL) {
            return Optional.of("attribute_not_exists(" + attribute + ")");
        } else if (operator == Operator.IS_NOT_NULL) {
            return Optional.of("attribute_exists(" + attribute + ")");
        } else if (operator == Operator.RANGE) {
            List<String> operators = RangeText.operators(parameters.sql(), column);
            return operators.size() == 1 && operators.get(0).length() <= 2
                    ? Optional.of(attribute + " " + operators.get(0) + " " + value)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Operation> write(PatternDesign pattern, Asked.Write write, PatternParameters parameters) {
        String owner = design.assignment().owner(write.table());
        ItemForm form = forms.get(owner);
        KeyConditions conditions = new KeyConditions(parameters, names(write, parameters));
        List<String> key = new ArrayList<>(List.of(conditions.whole(form.partition())));
        form.sort().ifPresent(sort -> key.add(conditions.whole(sort)));
        return Optional.of(new Operation(
                type(pattern, write, owner),
                form.table(),
                Optional.empty(),
                Optional.of(String.join(" AND ", key)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static Operation.Type type(PatternDesign pattern, Asked.Write write, String owner) {
        boolean transaction = pattern.writes().stream()
                .map(PlannedWrite::write)
                .anyMatch(one -> one.factor() > 1 || one.beside() > 0);
        if (transaction) {
            return Operation.Type.TRANSACT_WRITE_ITEMS;
        } else if (!owner.equals(write.table())) {
            return Operation.Type.UPDATE_ITEM;
        }
        return switch (write.kind()) {
            // what is there already keeps what the statement does not set
            case INSERT ->
                write.source().shape().kind() == StatementShape.Kind.UPSERT
                        ? Operation.Type.UPDATE_ITEM
                        : Operation.Type.PUT_ITEM;
            case UPDATE -> Operation.Type.UPDATE_ITEM;
            case DELETE -> Operation.Type.DELETE_ITEM;
        };
    }
}
