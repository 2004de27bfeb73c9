package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.target.HelperAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges the global secondary indexes of one table.
 *
 * <p>Helper attributes that an index carries beyond the contract are no difference: an index that has no key of its own
 * needs the tombstone mark to be readable.
 */
final class IndexComparison {
    private static final String REPLACE =
            "an index cannot be changed in place: delete index '%s' of table '%s' and deploy"
                    + " the data stack with this contract again";

    private IndexComparison() {}

    static List<Finding> compare(ExpectedTable expected, ActualTable actual) {
        List<Finding> findings = new ArrayList<>();
        for (IndexShape index : expected.indexes()) {
            actual.index(index.name())
                    .ifPresentOrElse(
                            found -> findings.addAll(compare(expected, index, found)),
                            () -> findings.add(Finding.differs(
                                    "index '" + index.name() + "' (" + index.keys() + ") does not exist",
                                    "deploy the data stack with this contract")));
        }
        Set<String> asked = expected.indexes().stream().map(IndexShape::name).collect(Collectors.toSet());
        actual.indexes().stream()
                .map(IndexShape::name)
                .filter(name -> !asked.contains(name))
                .map(name -> Finding.note(
                        "index '" + name + "' exists, the contract does not ask for it",
                        "every write to it costs request units: delete it if nothing reads it"))
                .forEach(findings::add);
        return findings;
    }

    private static List<Finding> compare(ExpectedTable table, IndexShape expected, IndexShape found) {
        List<Finding> findings = new ArrayList<>();
        String replace = REPLACE.formatted(expected.name(), table.physicalName());
        if (!expected.keys().equals(found.keys())) {
            findings.add(Finding.differs(
                    "index '" + expected.name() + "' has " + found.keys() + ", the contract asks for "
                            + expected.keys(),
                    replace));
        }
        IndexShape asked = withoutImplied(expected, table.keys());
        IndexShape carried = withoutImplied(found, table.keys());
        if (asked.projection() != carried.projection() || !asked.attributes().equals(carried.attributes())) {
            findings.add(Finding.differs(
                    "index '" + expected.name() + "' projects " + found.describeProjection()
                            + ", the contract asks for " + expected.describeProjection(),
                    replace));
        }
        return findings;
    }

    /** The projection without what every index carries anyway; INCLUDE of nothing is KEYS_ONLY. */
    private static IndexShape withoutImplied(IndexShape index, KeySchema tableKeys) {
        if (index.projection() != Projection.INCLUDE) {
            return index;
        }
        Set<String> attributes = new TreeSet<>(index.attributes());
        attributes.removeIf(
                name -> tableKeys.names(name) || index.keys().names(name) || HelperAttributes.NAMES.contains(name));
        Projection projection = attributes.isEmpty() ? Projection.KEYS_ONLY : Projection.INCLUDE;
        return new IndexShape(index.name(), index.keys(), projection, attributes);
    }
}
