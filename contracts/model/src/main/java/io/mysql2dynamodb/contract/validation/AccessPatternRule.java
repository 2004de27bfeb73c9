package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.Traversal;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.util.List;
import java.util.Optional;

/** Access patterns and the tables that satisfy them name each other rightly; without a list of patterns nothing is checked. */
final class AccessPatternRule implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        if (contract.accessPatterns().isEmpty()) {
            return;
        }
        List<AccessPattern> patterns = contract.accessPatterns().get();
        List<String> ids = patterns.stream().map(AccessPattern::id).toList();
        for (TablePlace place : Places.tables(contract)) {
            List<String> satisfies = place.table().satisfies();
            for (int i = 0; i < satisfies.size(); i++) {
                if (!ids.contains(satisfies.get(i))) {
                    findings.error(
                            place.pointer() + "/satisfies/" + i,
                            "there is no access pattern '" + satisfies.get(i) + "'"
                                    + NearestName.hint(satisfies.get(i), ids),
                            "name ids of access_patterns");
                }
            }
        }
        for (int i = 0; i < patterns.size(); i++) {
            String pointer = "/access_patterns/" + i + "/operation";
            AccessPattern pattern = patterns.get(i);
            pattern.operation().ifPresent(operation -> {
                operation(contract, operation, pointer, findings);
                partitions(pattern, operation, pointer, findings);
                operation
                        .traversal()
                        .ifPresent(through -> traversal(
                                pattern,
                                operation,
                                through,
                                contract.table(operation.table()),
                                pointer + "/traversal",
                                findings));
            });
        }
    }

    private static void partitions(AccessPattern pattern, Operation operation, String pointer, Findings findings) {
        if (operation.shards() > 1) {
            asksEach(
                    pattern,
                    operation,
                    Operation.SHARD,
                    pointer + "/shards",
                    "the key is spread over " + operation.shards() + " partitions",
                    findings);
        }
        operation.buckets().ifPresent(buckets -> {
            String here = pointer + "/buckets";
            asksEach(
                    pattern,
                    operation,
                    TimeBuckets.BUCKET,
                    here,
                    "the key has a partition for each " + buckets.by().word(),
                    findings);
            if (operation.shards() > 1) {
                findings.error(
                        here,
                        "the key is spread by shards too",
                        "leave one of them out: a Query asks the partitions of one");
            }
            String remedy = "name the parameter of the pattern that bounds the time asked for";
            requireParameter(pattern, buckets.from(), here + "/from", remedy, findings);
            requireParameter(pattern, buckets.to(), here + "/to", remedy, findings);
        });
    }

    private static void traversal(
            AccessPattern pattern,
            Operation operation,
            Traversal traversal,
            Optional<TableContract> table,
            String pointer,
            Findings findings) {
        String condition = operation.keyCondition().orElse("");
        boolean ofStart = condition.contains("{" + Traversal.ofStart(""));
        boolean reads = operation.type() == Operation.Type.QUERY
                || (operation.type() == Operation.Type.GET_ITEM
                        && traversal.start().isEmpty());
        if (!reads) {
            findings.error(
                    pointer,
                    operation.type().apiName() + " does not go through a hierarchy"
                            + (traversal.start().isPresent() ? " from an item on" : ""),
                    "write a Query, or a GetItem that only follows items");
        }
        if (traversal.start().isEmpty() && traversal.follow().isEmpty()) {
            findings.error(
                    pointer,
                    "it has neither start nor follow",
                    "name the item to start at, or what leads to more items");
        } else if (traversal.start().isPresent() && traversal.follow().isEmpty() && !ofStart) {
            findings.error(
                    pointer + "/start",
                    "the item is got, and the key_condition has nothing of it",
                    "write {" + Traversal.ofStart("NAME") + "} for its attribute NAME");
        } else if (traversal.start().isEmpty() && ofStart) {
            findings.error(
                    pointer,
                    "the key_condition names an attribute of an item to start at, and there is no start",
                    "say by start which item it is, such as \"id = {id}\"");
        }
        if (operation.buckets().isPresent()) {
            findings.error(
                    pointer, "the key has a partition for each time too", "leave one of traversal and buckets out");
        }
        traversal
                .follow()
                .ifPresent(follow -> follow(pattern, condition, follow, table, pointer + "/follow", findings));
    }

    private static void follow(
            AccessPattern pattern,
            String condition,
            Traversal.Follow follow,
            Optional<TableContract> table,
            String pointer,
            Findings findings) {
        requireParameter(
                pattern, follow.parameter(), pointer + "/parameter", "name the parameter that changes", findings);
        if (pattern.parameters().contains(follow.parameter()) && !condition.contains("{" + follow.parameter())) {
            findings.error(
                    pointer + "/parameter",
                    "the key_condition does not have it, so that every request would be the same",
                    "name the parameter of the key_condition that changes");
        }
        List<String> attributes = table.stream()
                .flatMap(one -> one.entities().stream())
                .flatMap(entity -> entity.attributes().stream())
                .map(Attribute::name)
                .distinct()
                .toList();
        if (!attributes.isEmpty() && !attributes.contains(follow.attribute())) {
            findings.error(
                    pointer + "/attribute",
                    "no item of the table has '" + follow.attribute() + "'"
                            + NearestName.hint(follow.attribute(), attributes),
                    "name the attribute that leads to the next items");
        }
    }

    private static void requireParameter(
            AccessPattern pattern, String parameter, String pointer, String remedy, Findings findings) {
        if (!pattern.parameters().contains(parameter)) {
            findings.error(
                    pointer,
                    "there is no parameter '" + parameter + "'" + NearestName.hint(parameter, pattern.parameters()),
                    remedy);
        }
    }

    private static void asksEach(
            AccessPattern pattern, Operation operation, String name, String pointer, String why, Findings findings) {
        String placeholder = "{" + name + "}";
        if (operation.type() != Operation.Type.QUERY) {
            findings.error(
                    pointer,
                    operation.type().apiName() + " asks for whole keys, which are in one partition",
                    "leave it out, or write a Query");
        } else if (operation
                .keyCondition()
                .filter(condition -> condition.contains(placeholder))
                .isEmpty()) {
            findings.error(
                    pointer,
                    why + ", and the key_condition has no " + placeholder,
                    "write " + placeholder + " where the partition stands in the key");
        } else if (pattern.parameters().contains(name)) {
            findings.error(
                    pointer,
                    placeholder + " is the partition that is asked, and a parameter of the pattern too",
                    "give the parameter another name");
        }
    }

    private static void operation(MigrationContract contract, Operation operation, String pointer, Findings findings) {
        Optional<TableContract> table = contract.table(operation.table());
        if (table.isEmpty()) {
            List<String> known =
                    contract.tables().stream().map(TableContract::name).toList();
            findings.error(
                    pointer + "/table",
                    "there is no table '" + operation.table() + "'" + NearestName.hint(operation.table(), known),
                    "name a table of this contract");
        } else if (operation.index().isPresent()
                && table.get().index(operation.index().get()).isEmpty()) {
            String index = operation.index().get();
            List<String> known =
                    table.get().indexes().stream().map(IndexContract::name).toList();
            findings.error(
                    pointer + "/index",
                    "the table '" + table.get().name() + "' has no index '" + index + "'"
                            + NearestName.hint(index, known),
                    "name one of its gsis");
        }
    }
}
