package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.TableContract;
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
                shards(pattern, operation, pointer, findings);
            });
        }
    }

    private static void shards(
            AccessPattern pattern, AccessPattern.Operation operation, String pointer, Findings findings) {
        if (operation.shards() == 1) {
            return;
        }
        String placeholder = "{" + AccessPattern.Operation.SHARD + "}";
        if (operation.type() != AccessPattern.Operation.Type.QUERY) {
            findings.error(
                    pointer + "/shards",
                    operation.type().apiName() + " asks for whole keys, which are in one partition",
                    "leave shards out, or write a Query");
        } else if (operation
                .keyCondition()
                .filter(condition -> condition.contains(placeholder))
                .isEmpty()) {
            findings.error(
                    pointer + "/shards",
                    "the key is spread over " + operation.shards() + " partitions, and the key_condition has no "
                            + placeholder,
                    "write " + placeholder + " where the number of the partition stands in the key");
        } else if (pattern.parameters().contains(AccessPattern.Operation.SHARD)) {
            findings.error(
                    pointer + "/shards",
                    placeholder + " is the number of the partition, and a parameter of the pattern too",
                    "give the parameter another name");
        }
    }

    private static void operation(
            MigrationContract contract, AccessPattern.Operation operation, String pointer, Findings findings) {
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
