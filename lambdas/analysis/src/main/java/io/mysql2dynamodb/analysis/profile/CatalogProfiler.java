package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.analysis.relationship.Relationships;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills a database's structure with what its rows show: profiles of tables and would-be keys, relationships with their
 * measures, junctions and aggregates. Only figures leave the database. A question without an answer is a gap.
 *
 * <p>Stateless: safe for several threads.
 */
public final class CatalogProfiler {

    private static final Answers NONE = question -> {
        throw new QuestionUnansweredException(question);
    };

    private CatalogProfiler() {}

    /** The same catalog with profiles, relationships, junctions and aggregates, and with further gaps. */
    public static DatabaseCatalog profile(DatabaseCatalog structure, Answers answers, ProfileOptions options) {
        return profile(structure, new Inquiry(answers, structure.database()), options);
    }

    /**
     * The questions that can be asked before any answer is known: all but a few, which {@link #unanswered} gives when these
     * are answered.
     */
    public static List<Question> questions(DatabaseCatalog structure, ProfileOptions options) {
        return unanswered(structure, NONE, options);
    }

    /**
     * The questions that these answers leave open and that can be asked now. A second round is there only where a column
     * such as {@code seller_id} turned out to lead to a table that its name does not tell; when the list is empty, nothing
     * more is asked.
     */
    public static List<Question> unanswered(DatabaseCatalog structure, Answers answers, ProfileOptions options) {
        Inquiry inquiry = new Inquiry(answers, structure.database());
        profile(structure, inquiry, options);
        return inquiry.unanswered();
    }

    private static DatabaseCatalog profile(DatabaseCatalog structure, Inquiry inquiry, ProfileOptions options) {
        Relationships found = new Relationships(structure, options.sampling(), options.inclusionQuestions(), inquiry);
        List<CatalogTable> tables = new ArrayList<>();
        for (CatalogTable table : structure.tables()) {
            tables.add(profiled(table, found.suggested(table.name()), inquiry, options));
        }
        List<Relationship> relationships = found.measured();
        HierarchyExamination hierarchies = new HierarchyExamination(options.sampling());
        tables.replaceAll(table -> table.profile().isPresent()
                ? table.withProfile(table.profile().get().with(hierarchies.of(table, relationships, inquiry)))
                : table);
        return new DatabaseCatalog(
                structure.database(),
                structure.serverVersion(),
                structure.readAt(),
                structure.origin(),
                structure.collation(),
                tables,
                structure.views(),
                structure.triggers(),
                structure.routines(),
                structure.events(),
                relationships,
                found.junctions(tables, relationships),
                found.aggregates(tables, relationships),
                gaps(structure, inquiry));
    }

    private static CatalogTable profiled(
            CatalogTable table, List<List<String>> references, Inquiry inquiry, ProfileOptions options) {
        CatalogTable counted = options.exactCounts() ? RowCount.counted(table, inquiry) : table;
        Optional<TableProfile> rows = new RowProfile(options.sampling()).of(counted, inquiry);
        List<KeyProfile> keys = new KeyExamination(options).of(counted, references, inquiry);
        List<TimeProfile> times = new TimeExamination(options.sampling()).of(counted, inquiry);
        return rows.map(profile -> counted.withProfile(new TableProfile(
                        profile.rows(),
                        profile.complete(),
                        profile.bytesOfRow(),
                        profile.columns(),
                        keys,
                        times,
                        List.of())))
                .orElse(counted);
    }

    private static List<Gap> gaps(DatabaseCatalog structure, Inquiry inquiry) {
        List<Gap> gaps = new ArrayList<>(structure.gaps());
        gaps.addAll(inquiry.gaps());
        return gaps;
    }
}
