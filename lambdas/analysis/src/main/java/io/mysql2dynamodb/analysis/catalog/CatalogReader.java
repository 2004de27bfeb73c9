package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.ShownStatements;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the structure of a database. Stateless. */
public final class CatalogReader {

    private CatalogReader() {}

    /**
     * Asks and puts together. Relationships, junctions and aggregates are empty, and no table has a profile. What may not
     * be seen, or contradicts itself, is a gap.
     *
     * @param answers who answers
     * @param shown what SHOW tells, where there is a connection: the structure is checked against it
     * @param origin where the answers come from
     * @param readAt when they were given
     * @throws io.mysql2dynamodb.analysis.question.QuestionUnansweredException the server, its tables or columns are
     *     unknown; by then every question of {@link StructureQuestions#all} was asked
     * @throws io.mysql2dynamodb.analysis.question.QuestionRefusedException one of these was refused
     */
    public static DatabaseCatalog read(
            Answers answers, Optional<ShownStatements> shown, DatabaseCatalog.Origin origin, Instant readAt) {
        Gaps gaps = new Gaps();
        StructureAnswers structure = StructureAnswers.ask(answers, gaps);
        ServerFacts server =
                ServerFacts.of(structure.rows(StructureQuestions.SERVER).get(0));
        Map<String, List<CatalogColumn>> columns = ColumnsByTable.of(structure.rows(StructureQuestions.COLUMNS), gaps);
        List<CatalogTable> tables = TablesOfCatalog.of(structure, columns, gaps);
        List<CatalogView> views = ViewsOfCatalog.of(answers, server, structure, columns, gaps);
        ProgramsOfCatalog programs = new ProgramsOfCatalog(
                structure,
                new WrittenTables(server, names(tables, views), structure.rows(StructureQuestions.ROUTINES), gaps));
        Privileges.of(server, structure, shown, gaps).addGaps(tables, gaps);
        shown.ifPresent(statements -> CrossCheck.addGaps(tables, statements, gaps));
        return new DatabaseCatalog(
                server.database(),
                server.version(),
                readAt,
                origin,
                server.collation(),
                tables,
                views,
                programs.triggers(),
                programs.routines(),
                programs.events(),
                List.of(),
                List.of(),
                List.of(),
                gaps.sorted());
    }

    private static Set<String> names(List<CatalogTable> tables, List<CatalogView> views) {
        Set<String> names = new TreeSet<>();
        tables.forEach(table -> names.add(table.name()));
        views.forEach(view -> names.add(view.name()));
        return names;
    }
}
