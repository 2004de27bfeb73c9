package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.catalog.CatalogReader;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A database of a test as the profiler sees it.
 *
 * @param catalog the catalog with all that was found
 * @param gaps those that the profiler added
 */
public record ProfiledDatabase(DatabaseCatalog catalog, List<Gap> gaps) {

    /** Read whole, as far as defaults go. */
    public static ProfiledDatabase of(TestDatabase database) {
        return of(database, ProfileOptions.defaults());
    }

    /** Tables of more than {@code rows} rows are sampled over so many ranges. */
    public static ProfiledDatabase sampled(TestDatabase database, long rows, int ranges) {
        ProfileOptions defaults = ProfileOptions.defaults();
        return of(
                database,
                new ProfileOptions(
                        new Sampling(rows, ranges, 20), false, defaults.keysPerTable(), defaults.inclusionQuestions()));
    }

    public static ProfiledDatabase of(TestDatabase database, ProfileOptions options) {
        return asked(database, answers -> {
            DatabaseCatalog structure = structure(answers);
            DatabaseCatalog catalog = CatalogProfiler.profile(structure, answers, options);
            List<Gap> gaps = catalog.gaps();
            return new ProfiledDatabase(catalog, gaps.subList(structure.gaps().size(), gaps.size()));
        });
    }

    /** Does something with a connection to the database. */
    public static <T> T asked(TestDatabase database, Function<Answers, T> use) {
        try (SourceSession session = new JdbcSourceDatabase(
                        new SourceAddress(database.jdbcUrl(), database.user()),
                        () -> Password.of(database.password().toCharArray()))
                .open()) {
            return use.apply(new ConnectedAnswers(session));
        }
    }

    public static DatabaseCatalog structure(Answers answers) {
        return CatalogReader.read(answers, Optional.empty(), DatabaseCatalog.Origin.CONNECTION, Instant.EPOCH);
    }

    public CatalogTable table(String name) {
        return catalog.table(name).orElseThrow();
    }

    public TableProfile profile(String table) {
        return table(table).profile().orElseThrow();
    }

    public ColumnProfile column(String table, String column) {
        return profile(table).columns().stream()
                .filter(profile -> profile.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    public KeyProfile key(String table, String... columns) {
        return profile(table).keys().stream()
                .filter(profile -> profile.columns().equals(List.of(columns)))
                .findFirst()
                .orElseThrow();
    }

    public Relationship relationship(String id) {
        return catalog.relationships().stream()
                .filter(relationship -> relationship.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<String> inferred() {
        return catalog.relationships().stream()
                .filter(relationship -> relationship.origin() == Relationship.Origin.INFERRED)
                .map(Relationship::id)
                .toList();
    }
}
