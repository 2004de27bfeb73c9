package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.relationship.InferredReferences.Confirmed;
import io.mysql2dynamodb.catalog.AggregateSize;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Junction;
import io.mysql2dynamodb.catalog.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds and measures the relationships of one database. Only one kind of question depends on an earlier answer: how children
 * spread over the parent of a column that has no telling name. For one thread.
 */
public final class Relationships {

    private final Sampling sampling;
    private final Inquiry inquiry;
    private final List<DeclaredReference> declared;
    private final Suggestions suggestions;

    /**
     * @param catalog the structure
     * @param bound how many undeclared relationships are checked in the data
     */
    public Relationships(DatabaseCatalog catalog, Sampling sampling, int bound, Inquiry inquiry) {
        this.sampling = sampling;
        this.inquiry = inquiry;
        this.declared = DeclaredReferences.of(catalog, inquiry);
        this.suggestions = Suggestions.of(
                catalog, declared.stream().map(DeclaredReference::reference).toList(), bound, inquiry);
    }

    /** Columns of a table that names suggest to be references. */
    public List<List<String>> suggested(String table) {
        return suggestions.candidates().stream()
                .map(Candidate::reference)
                .filter(reference -> reference.child().name().equals(table))
                .map(Reference::childColumns)
                .distinct()
                .toList();
    }

    /** Declared relationships, then inferred ones, each by id, measured as far as possible. */
    public List<Relationship> measured() {
        List<Relationship> all = new ArrayList<>();
        declared.forEach(each -> all.add(measured(each)));
        all.sort(Comparator.comparing(Relationship::id));
        all.addAll(inferred());
        return all;
    }

    private Relationship measured(DeclaredReference each) {
        Relationship relationship = each.reference().declaredBy(each.foreignKey());
        FanoutQuestion question = new FanoutQuestion(sampling, each.reference());
        if (!question.counted()) {
            uncounted(each.reference());
            return relationship;
        }
        return ask(question, each.reference())
                .map(figures -> relationship.withFanout(figures.fanout()))
                .orElse(relationship);
    }

    private List<Relationship> inferred() {
        List<Confirmed> confirmed = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Candidate candidate : suggestions.candidates()) {
            check(candidate, confirmed, empty);
        }
        for (RoleColumns.Role role : suggestions.roles()) {
            RoleQuestion question = new RoleQuestion(sampling, role);
            inquiry.ask(
                            question.question(),
                            "where " + role.table().name() + "." + role.column().name() + " leads")
                    .flatMap(rows -> question.read(rows.get(0)))
                    .ifPresent(candidate -> check(candidate, confirmed, empty));
        }
        Suggestions.unchecked(
                inquiry,
                "relationships that names suggest and no value confirms",
                empty,
                "there are no values to check",
                Optional.of("say in the requirements whether they hold"));
        return InferredReferences.of(confirmed);
    }

    private void check(Candidate candidate, List<Confirmed> confirmed, List<String> empty) {
        FanoutQuestion question = new FanoutQuestion(sampling, candidate.reference());
        ask(question, candidate.reference()).ifPresent(figures -> {
            if (figures.checked() == 0) {
                empty.add(candidate.reference().id());
            } else if (InclusionRule.confirms(candidate.evidence(), figures, question.counted())) {
                confirmed.add(new Confirmed(candidate, figures, question.counted()));
                if (!question.counted()) {
                    uncounted(candidate.reference());
                }
            }
        });
    }

    private Optional<FanoutFigures> ask(FanoutQuestion question, Reference reference) {
        return inquiry.ask(question.question(), "the children of each parent in " + reference.id())
                .map(rows -> FanoutFigures.read(rows.get(0), question.complete()));
    }

    private void uncounted(Reference reference) {
        inquiry.miss(
                "the children of each parent in " + reference.id(),
                "the table is large and no index begins with these columns, so that counting would read it all",
                Optional.empty());
    }

    /** Junctions among tables with these relationships. */
    public List<Junction> junctions(List<CatalogTable> tables, List<Relationship> relationships) {
        return Junctions.of(tables, relationships);
    }

    /** Sizes of likely aggregates; the tables have their profiles. */
    public List<AggregateSize> aggregates(List<CatalogTable> tables, List<Relationship> relationships) {
        Aggregates aggregates = new Aggregates(sampling, inquiry, tables);
        aggregates.sum(relationships.stream()
                .filter(relationship -> relationship.origin() == Relationship.Origin.DECLARED)
                .toList());
        return aggregates.sizes(relationships);
    }
}
