package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.AggregateSize;
import io.mysql2dynamodb.catalog.AggregateSize.ItemLimit;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sizes of likely aggregates, one for each table to whose rows others belong.
 *
 * <p>Where all its tables are small and its relationships few and declared, the database adds up every root with all that is
 * below it: mean and maximum are exact. Else the mean is put together from the means of rows and of children per parent, and
 * the maximum is an upper bound: the largest row, and for each relationship the most children, each of the largest size.
 * Where a relationship or a table below could not be measured, there is no figure, and the aggregate is left out with a gap.
 */
final class Aggregates {

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
    private static final long ITEM_BYTES = 400 * 1024;

    private final Sampling sampling;
    private final Inquiry inquiry;
    private final Map<String, CatalogTable> tables = new LinkedHashMap<>();
    private final Map<String, AnswerRow> summed = new LinkedHashMap<>();

    Aggregates(Sampling sampling, Inquiry inquiry, List<CatalogTable> profiled) {
        this.sampling = sampling;
        this.inquiry = inquiry;
        profiled.forEach(table -> tables.put(table.name(), table));
    }

    /** Asks for what can be added up. It needs the declared relationships alone, so that nothing has to be known before. */
    void sum(List<Relationship> declared) {
        for (AggregateTree tree : trees(declared)) {
            AggregateQuestion question = new AggregateQuestion(sampling, tables, tree);
            if (question.cheap()) {
                inquiry.ask(question.question(), "the sums of " + tree.root() + " with all that belongs to it")
                        .ifPresent(rows -> summed.put(key(tree), rows.get(0)));
            }
        }
    }

    /** The sizes, by root. */
    List<AggregateSize> sizes(List<Relationship> relationships) {
        List<AggregateSize> sizes = new ArrayList<>();
        for (AggregateTree tree : trees(relationships)) {
            Optional<AnswerRow> sums = Optional.ofNullable(summed.get(key(tree)));
            if (sums.isPresent()) {
                long roots = sums.get().number(0);
                double average = roots == 0 ? 0 : sums.get().decimal(1) / roots;
                sizes.add(size(tree, average, sums.get().number(2), true));
            } else {
                bound(tree, tree.root())
                        .ifPresentOrElse(
                                bound -> sizes.add(size(tree, bound.average(), bound.maximum(), false)),
                                () -> inquiry.miss(
                                        "the size of " + tree.root() + " with all that belongs to it",
                                        "rows or children of one of its tables could not be measured",
                                        Optional.empty()));
            }
        }
        return sizes;
    }

    private List<AggregateTree> trees(List<Relationship> relationships) {
        Map<String, List<Relationship>> followed = AggregateTree.followed(relationships);
        return tables.keySet().stream()
                .map(root -> AggregateTree.of(root, followed))
                .filter(tree -> !tree.ids().isEmpty())
                .toList();
    }

    private static String key(AggregateTree tree) {
        return tree.root() + ": " + String.join("; ", tree.ids());
    }

    private Optional<Spread> bound(AggregateTree tree, String table) {
        Optional<Spread> own = tables.get(table).profile().map(profile -> profile.bytesOfRow());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        double average = own.get().average();
        long most = own.get().maximum();
        for (Relationship relationship : tree.childrenOf(table)) {
            Optional<Spread> child = bound(tree, relationship.childTable());
            if (child.isEmpty() || relationship.fanout().isEmpty()) {
                return Optional.empty();
            }
            Spread children = relationship.fanout().get().childrenPerParent();
            average += children.average() * child.get().average();
            most += children.maximum() * child.get().maximum();
        }
        return Optional.of(new Spread(0, average, most, most));
    }

    private static AggregateSize size(AggregateTree tree, double average, long most, boolean exact) {
        ItemLimit limit =
                most <= ITEM_BYTES ? ItemLimit.FITS : average <= ITEM_BYTES ? ItemLimit.MAY_EXCEED : ItemLimit.EXCEEDS;
        return new AggregateSize(tree.root(), tree.ids(), average, most, exact, limit);
    }
}
