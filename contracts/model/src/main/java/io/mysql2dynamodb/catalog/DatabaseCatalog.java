package io.mysql2dynamodb.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One MySQL database as stage 1 found it: {@code schema.json}. It says nothing of DynamoDB. Lists are sorted by name, so
 * that equal databases give equal files but for {@code readAt}.
 *
 * @param database the database's name
 * @param serverVersion the server's version, such as {@code 8.0.33}
 * @param readAt when it was read
 * @param origin how it was read
 * @param collation the database's default collation
 * @param tables base tables, by name
 * @param views views, by name
 * @param triggers triggers, by name
 * @param routines stored procedures and functions, by name
 * @param events scheduled events, by name
 * @param relationships declared ones first, then inferred ones, by id
 * @param junctions tables that stand for a many-to-many relationship
 * @param aggregates sizes of likely aggregates: a root row with all rows that belong to it
 * @param gaps what could not be read, each with its reason
 */
public record DatabaseCatalog(
        String database,
        String serverVersion,
        Instant readAt,
        Origin origin,
        String collation,
        List<CatalogTable> tables,
        List<CatalogView> views,
        List<CatalogTrigger> triggers,
        List<CatalogRoutine> routines,
        List<CatalogEvent> events,
        List<Relationship> relationships,
        List<Junction> junctions,
        List<AggregateSize> aggregates,
        List<Gap> gaps) {

    public DatabaseCatalog {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        routines = List.copyOf(routines);
        events = List.copyOf(events);
        relationships = List.copyOf(relationships);
        junctions = List.copyOf(junctions);
        aggregates = List.copyOf(aggregates);
        gaps = List.copyOf(gaps);
    }

    /** How a database was read. */
    public enum Origin {
        /** By a connection. */
        CONNECTION,
        /** From the results of statements that somebody else ran. */
        FILES
    }

    /** The base table of exactly that name. */
    public Optional<CatalogTable> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
