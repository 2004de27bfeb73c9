package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.TableAccess;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a contract is carried out on one database.
 *
 * @param serverVersion the version of MySQL that was asked
 * @param entities the entities, in the order of the contract
 */
public record PlanReport(String serverVersion, List<Entity> entities) {

    public PlanReport {
        entities = List.copyOf(entities);
    }

    /** Queries that a window of every entity costs together. */
    public int queries() {
        return entities.stream().mapToInt(entity -> entity.queries().size()).sum();
    }

    /** Warnings of all queries. */
    public long warnings() {
        return entities.stream()
                .flatMap(entity -> entity.queries().stream())
                .mapToLong(query -> query.warnings().size())
                .sum();
    }

    /**
     * One entity.
     *
     * @param table the DynamoDB table
     * @param entity the entity's name; that of the table where it has only one
     * @param sourceTable the MySQL table whose rows are read
     * @param identity the columns that tell the rows apart, in whose order they are walked
     * @param identityKind what that rests on
     * @param rows the rows that MySQL estimates the table to have; empty where it does not say
     * @param tooFewRows whether the table has less than two rows, so that what MySQL says of its queries tells little
     * @param queries the queries of one window, in order
     * @param attributes where every attribute comes from, keys first
     */
    public record Entity(
            String table,
            String entity,
            String sourceTable,
            List<String> identity,
            RowIdentity.Kind identityKind,
            OptionalLong rows,
            boolean tooFewRows,
            List<Query> queries,
            List<Attribute> attributes) {

        public Entity {
            identity = List.copyOf(identity);
            queries = List.copyOf(queries);
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * One query of a window.
     *
     * @param name what it is for: the source table, an attribute or an aggregated table
     * @param purpose the same in a few words
     * @param sql the statement as it is run
     * @param parameters the values of its parameters for a sample window, as text
     * @param tables how MySQL reads its tables
     * @param warnings what makes it slow, and the remedy
     */
    public record Query(
            String name,
            String purpose,
            String sql,
            List<String> parameters,
            List<ReadTable> tables,
            List<String> warnings) {

        public Query {
            parameters = List.copyOf(parameters);
            tables = List.copyOf(tables);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One table of a query.
     *
     * @param name the table; empty where MySQL reads a part of the query or of a view
     * @param joined whether it is read for each row of the tables before it
     * @param access how it is read
     */
    public record ReadTable(String name, boolean joined, TableAccess access) {}

    /**
     * One attribute of the items.
     *
     * @param name its name
     * @param type its type; empty for a key that is only a template
     * @param origin where its value comes from
     */
    public record Attribute(String name, String type, String origin) {}
}
