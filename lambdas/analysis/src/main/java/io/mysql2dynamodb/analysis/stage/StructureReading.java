package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.catalog.CatalogReader;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Clock;
import java.util.Optional;

/** Reads a database's structure by one connection. Stateless. */
public final class StructureReading {

    private final SourceDatabase source;
    private final Clock clock;

    public StructureReading(SourceDatabase source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The structure, without what rows show. */
    public DatabaseCatalog read() {
        try (SourceSession session = source.open()) {
            ConnectedAnswers database = new ConnectedAnswers(session);
            return CatalogReader.read(
                    database, Optional.of(database), DatabaseCatalog.Origin.CONNECTION, clock.instant());
        }
    }

    /** A line for people. */
    public static String inShort(DatabaseCatalog structure) {
        long columns = structure.tables().stream()
                .mapToLong(table -> table.columns().size())
                .sum();
        String gaps = structure.gaps().isEmpty()
                ? ""
                : ", not seen: " + structure.gaps().size();
        return structure.tables().size() + " tables with " + columns + " columns, "
                + structure.views().size() + " views, MySQL " + structure.serverVersion() + gaps;
    }
}
