package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Relationships that nothing declares and that are worth a question, within a bound; what goes beyond it, and pairs that lead
 * to several tables, are named as gaps.
 *
 * @param candidates references that names suggest, the likeliest first
 * @param roles columns that look like references to nobody knows what
 */
record Suggestions(List<Candidate> candidates, List<RoleColumns.Role> roles) {

    private static final int NAMED = 20;

    /**
     * @param declared what foreign keys declare
     * @param bound how many questions may be asked
     */
    static Suggestions of(DatabaseCatalog catalog, Collection<Reference> declared, int bound, Inquiry inquiry) {
        List<CatalogTable> tables = catalog.tables();
        Set<String> referring = new TreeSet<>();
        declared.forEach(
                reference -> reference.childColumns().forEach(name -> referring.add(place(reference.child(), name))));
        List<Candidate> all = new ArrayList<>(new NamedCandidates(tables, referring).all());
        Set<String> explained = new TreeSet<>(referring);
        all.forEach(candidate -> explained.add(place(
                candidate.reference().child(),
                candidate.reference().childColumns().get(0))));
        Set<String> polymorphic = polymorphic(tables, explained, inquiry);
        explained.addAll(polymorphic);
        Set<String> known = new TreeSet<>();
        declared.forEach(reference -> known.add(reference.id()));
        new CompositeCandidates(tables)
                .all().stream()
                        .filter(candidate ->
                                !known.contains(candidate.reference().id()))
                        .forEach(all::add);
        all.sort(Candidate.LIKELIEST);
        List<RoleColumns.Role> roles = new RoleColumns(tables).all(explained);
        return within(bound, all, roles, inquiry);
    }

    private static Suggestions within(
            int bound, List<Candidate> all, List<RoleColumns.Role> allRoles, Inquiry inquiry) {
        List<Candidate> candidates = all.subList(0, Math.min(bound, all.size()));
        List<RoleColumns.Role> possible = allRoles.stream()
                .filter(role -> !role.targets().isEmpty() && role.targets().size() <= RoleQuestion.TARGETS)
                .toList();
        List<RoleColumns.Role> roles = possible.subList(0, Math.min(bound - candidates.size(), possible.size()));
        unchecked(
                inquiry,
                "relationships that names suggest",
                all.subList(candidates.size(), all.size()).stream()
                        .map(candidate -> candidate.reference().id())
                        .toList(),
                "no more than " + bound + " are checked in the data",
                Optional.of("allow more of these questions"));
        Set<String> asked = new TreeSet<>();
        roles.forEach(role -> asked.add(place(role.table(), role.column().name())));
        unchecked(
                inquiry,
                "where columns with the names of references lead",
                allRoles.stream()
                        .filter(role -> !role.targets().isEmpty())
                        .filter(role -> !asked.contains(
                                place(role.table(), role.column().name())))
                        .map(role -> place(role.table(), role.column().name()))
                        .toList(),
                "no table has their name, and no more than " + bound + " questions are asked and "
                        + RoleQuestion.TARGETS + " keys compared",
                Optional.of("say in the requirements what they refer to"));
        return new Suggestions(candidates, roles);
    }

    private static Set<String> polymorphic(List<CatalogTable> tables, Set<String> explained, Inquiry inquiry) {
        Set<String> found = new TreeSet<>();
        for (CatalogTable table : tables) {
            for (PolymorphicPairs.Pair pair : PolymorphicPairs.of(table)) {
                String place = place(table, pair.key().name());
                if (!explained.contains(place)) {
                    found.add(place);
                    inquiry.miss(
                            "where " + table.name() + "(" + pair.kind().name() + ", "
                                    + pair.key().name() + ") leads",
                            pair.kind().name() + " seems to name the table that "
                                    + pair.key().name() + " is a key of: rows of several tables, which is not guessed",
                            Optional.of("say in the requirements which tables these are"));
                }
            }
        }
        return found;
    }

    static void unchecked(Inquiry inquiry, String subject, List<String> names, String reason, Optional<String> remedy) {
        if (!names.isEmpty()) {
            String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
            inquiry.miss(
                    subject,
                    reason + ": " + String.join(", ", names.subList(0, Math.min(NAMED, names.size()))) + more,
                    remedy);
        }
    }

    private static String place(CatalogTable table, String column) {
        return table.name() + "." + column;
    }
}
