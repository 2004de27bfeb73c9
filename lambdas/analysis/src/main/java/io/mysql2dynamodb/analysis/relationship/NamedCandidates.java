package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** References of one column that names suggest. */
final class NamedCandidates {

    /** Roles that a row of the same table plays. */
    private static final Set<String> OWN_PARENT = Set.of(
            "parent",
            "ancestor",
            "superior",
            "root",
            "predecessor",
            "previous",
            "prev",
            "next",
            "replyto",
            "inreplyto",
            "manager",
            "boss",
            "supervisor",
            "reportsto",
            "original",
            "duplicateof");

    private final List<CatalogTable> tables;
    private final NamedKeys keys;
    private final Set<String> referring;

    /**
     * @param referring columns, as {@code table.column}, that foreign keys already lead elsewhere
     */
    NamedCandidates(List<CatalogTable> tables, Set<String> referring) {
        this.tables = tables;
        this.keys = NamedKeys.of(tables);
        this.referring = new TreeSet<>(referring);
    }

    List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (CatalogTable child : tables) {
            for (CatalogColumn column : child.columns()) {
                if (!referring.contains(place(child, column))) {
                    candidates.addAll(of(child, column));
                }
            }
        }
        // a key that itself refers on is not where references of its name lead
        Set<String> chained = new TreeSet<>(referring);
        candidates.stream()
                .filter(candidate -> candidate.evidence() == NameEvidence.TABLE_AND_KEY)
                .forEach(candidate -> chained.add(candidate.reference().child().name() + "."
                        + candidate.reference().childColumns().get(0)));
        return candidates.stream()
                .filter(candidate -> candidate.evidence() != NameEvidence.SAME_NAME
                        || !chained.contains(candidate.reference().parent().name() + "."
                                + candidate.reference().parentColumns().get(0)))
                .sorted(Candidate.LIKELIEST)
                .toList();
    }

    static String place(CatalogTable table, CatalogColumn column) {
        return table.name() + "." + column.name();
    }

    private List<Candidate> of(CatalogTable child, CatalogColumn column) {
        List<Candidate> found = new ArrayList<>();
        List<String> words = NameWords.of(column.name());
        keys.named(String.join("", words)).forEach(target -> add(found, child, column, target, target.evidence()));
        for (int from = 1; from < words.size() && found.isEmpty(); from++) {
            for (NamedKeys.Target target : keys.named(String.join("", words.subList(from, words.size())))) {
                if (target.behindRole()) {
                    add(found, child, column, target, NameEvidence.ROLE);
                }
            }
        }
        String joined = String.join("", words);
        boolean own = OWN_PARENT.stream()
                .anyMatch(role -> joined.equals(role + "id") || joined.equals(role + "fk") || joined.equals(role));
        if (own && found.isEmpty()) {
            NamedKeys.keysOf(child).stream()
                    .filter(key -> NamedKeys.isPrimary(child, key))
                    .forEach(key -> add(
                            found,
                            child,
                            column,
                            new NamedKeys.Target(child, key, NameEvidence.ROLE, true),
                            NameEvidence.ROLE));
        }
        return found;
    }

    private static void add(
            List<Candidate> found,
            CatalogTable child,
            CatalogColumn column,
            NamedKeys.Target target,
            NameEvidence how) {
        boolean itself = child.name().equals(target.table().name())
                && column.name().equals(target.column().name());
        if (!itself && !column.autoIncrement() && KeyFit.fits(column, target.column())) {
            found.add(new Candidate(
                    new Reference(
                            child,
                            List.of(column.name()),
                            target.table(),
                            List.of(target.column().name())),
                    how,
                    reason(child, column, target, how)));
        }
    }

    private static String reason(CatalogTable child, CatalogColumn column, NamedKeys.Target target, NameEvidence how) {
        String key = target.table().name() + "." + target.column().name();
        String types =
                " (" + column.type().declared() + ", " + target.column().type().declared() + ")";
        return switch (how) {
            case TABLE_AND_KEY, WHOLE_KEY -> "the name " + column.name() + " means the key " + key + types;
            case SAME_NAME -> "the name " + column.name() + " is that of the key " + key + types;
            case ROLE ->
                child.name().equals(target.table().name())
                        ? "the name " + column.name() + " means another row of " + child.name() + types
                        : "the name " + column.name() + " ends like one of the key " + key + types;
        };
    }
}
