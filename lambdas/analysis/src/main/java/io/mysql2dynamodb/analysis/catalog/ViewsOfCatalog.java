package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the views together, and tries each. */
final class ViewsOfCatalog {

    private static final String INVALID = "references invalid table(s)";

    private final Answers answers;
    private final ServerFacts server;
    private final Map<String, List<CatalogColumn>> columns;
    private final Map<String, AnswerRow> definitions = new HashMap<>();
    private final Map<String, Set<String>> usage = new HashMap<>();
    private final Gaps gaps;

    private ViewsOfCatalog(
            Answers answers,
            ServerFacts server,
            StructureAnswers structure,
            Map<String, List<CatalogColumn>> columns,
            Gaps gaps) {
        this.answers = answers;
        this.server = server;
        this.columns = columns;
        this.gaps = gaps;
        structure.rows(StructureQuestions.VIEWS).forEach(row -> definitions.put(row.text(0), row));
        for (AnswerRow row : structure.rows(StructureQuestions.VIEW_USAGE)) {
            row.optional(2).ifPresent(table -> usage.computeIfAbsent(row.text(0), view -> new TreeSet<>())
                    .add(row.optional(1)
                                    .filter(other -> !other.equals(server.database()))
                                    .map(other -> other + ".")
                                    .orElse("")
                            + table));
        }
    }

    /** The views by name. */
    static List<CatalogView> of(
            Answers answers,
            ServerFacts server,
            StructureAnswers structure,
            Map<String, List<CatalogColumn>> columns,
            Gaps gaps) {
        ViewsOfCatalog views = new ViewsOfCatalog(answers, server, structure, columns, gaps);
        return structure.rows(StructureQuestions.TABLES).stream()
                .filter(row -> row.text(1).equals("VIEW"))
                .map(views::view)
                .sorted(Comparator.comparing(CatalogView::name))
                .toList();
    }

    private CatalogView view(AnswerRow row) {
        String name = row.text(0);
        Optional<AnswerRow> shown = Optional.ofNullable(definitions.get(name));
        String definition = shown.flatMap(view -> view.optional(1)).orElse("");
        return new CatalogView(
                name,
                definition,
                columns.getOrDefault(name, List.of()),
                usage.containsKey(name) ? List.copyOf(usage.get(name)) : ViewText.reads(definition, server.database()),
                shown.flatMap(view -> view.optional(2))
                        .filter(updatable -> updatable.equals("YES"))
                        .isPresent(),
                row.optional(4).filter(comment -> comment.contains(INVALID)).or(() -> refusal(name)));
    }

    /** The server's reason not to read the view; empty if it would. */
    private Optional<String> refusal(String view) {
        try {
            answers.answer(StructureQuestions.ofView(view));
            return Optional.empty();
        } catch (QuestionRefusedException refused) {
            if (refused.forWantOfPrivilege()) {
                gaps.add("whether the view " + view + " can be used", refused.reason());
                return Optional.empty();
            }
            return Optional.of(refused.reason());
        } catch (QuestionUnansweredException unanswered) {
            gaps.add("whether the view " + view + " can be used", unanswered.getMessage());
            return Optional.empty();
        }
    }
}
