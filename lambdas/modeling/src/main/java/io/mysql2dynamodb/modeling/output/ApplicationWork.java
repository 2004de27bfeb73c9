package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a design leaves to the application to do with what a read gives. */
final class ApplicationWork {

    private ApplicationWork() {}

    /**
     * In words; empty where the operation's answer is the answer.
     *
     * @param loose what the operation finds beyond the range that is asked for
     * @param counts whether an item holds the number of a relationship's rows
     */
    static List<String> of(
            Optional<Operation> operation,
            Optional<String> loose,
            PatternDesign design,
            Predicate<Relationship> counts) {
        List<String> left = new ArrayList<>(loose.stream().toList());
        if (design.asked() instanceof Asked.Read read) {
            left.addAll(read.remarks());
            read.counted()
                    .filter(counted -> !counts.test(counted.relationship()))
                    .ifPresent(counted -> left.add(counted.remark()));
            boolean more = operation
                    .flatMap(Operation::traversal)
                    .filter(through -> through.follow().isEmpty())
                    .isPresent();
            read.hierarchy()
                    .filter(hierarchy -> operation.isPresent()
                            && operation.flatMap(Operation::traversal).isEmpty())
                    .ifPresent(hierarchy -> left.add("follows the hierarchy among the rows that it reads"));
            read.hierarchy()
                    .filter(hierarchy -> more && !hierarchy.itself())
                    .ifPresent(hierarchy -> left.add("drops the row that it starts at"));
        }
        String filter = operation.flatMap(Operation::filter).orElse("");
        design.reads().stream()
                .limit(1)
                .flatMap(read -> read.path().stream())
                .flatMap(path -> path.filters().stream())
                .filter(column -> !filter.contains(column))
                .forEach(column -> left.add("judges the condition on " + column));
        return left;
    }
}
