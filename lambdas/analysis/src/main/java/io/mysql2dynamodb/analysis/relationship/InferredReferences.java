package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses among confirmed candidates: one for the same columns, and one direction between the same two keys. */
final class InferredReferences {

    private InferredReferences() {}

    /**
     * A candidate with what was found in the data.
     *
     * @param candidate the candidate
     * @param figures the figures
     * @param counted whether children per parent were counted
     */
    record Confirmed(Candidate candidate, FanoutFigures figures, boolean counted) {

        Relationship relationship() {
            Reference reference = candidate.reference();
            Relationship relationship = reference.inferred(
                    figures.orphans() > 0, List.of(candidate.reason(), InclusionRule.sentence(reference, figures)));
            return counted ? relationship.withFanout(figures.fanout()) : relationship;
        }
    }

    static List<Relationship> of(List<Confirmed> confirmed) {
        List<Confirmed> best = new ArrayList<>(confirmed);
        best.sort(Comparator.<Confirmed, NameEvidence>comparing(
                        found -> found.candidate().evidence())
                .thenComparing(found -> -found.figures().included())
                // between two directions the table with more rows is the parent
                .thenComparing(
                        found -> -found.candidate().reference().parent().size().estimatedRows())
                .thenComparing(found -> found.candidate().reference().id()));
        Set<String> taken = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<Relationship> chosen = new ArrayList<>();
        for (Confirmed found : best) {
            Reference reference = found.candidate().reference();
            String from = end(reference.child(), reference.childColumns());
            String to = end(reference.parent(), reference.parentColumns());
            if (!ids.contains(to + "->" + from) && taken.add(from)) {
                ids.add(from + "->" + to);
                chosen.add(found.relationship());
            }
        }
        chosen.sort(Comparator.comparing(Relationship::id));
        return chosen;
    }

    private static String end(CatalogTable table, List<String> columns) {
        return table.name() + "(" + String.join(",", columns) + ")";
    }
}
