package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * A SELECT with bound parameters.
 *
 * @param sql the statement, a {@code ?} for each parameter
 * @param parameters the values: Long, BigInteger, BigDecimal, Double, String or byte[]
 * @param types the type of each result column where it is known, empty where the server's report is taken; an empty list
 *     leaves all to the server. A column of a known type is selected as {@link ExactSelect} says
 */
public record SourceQuery(String sql, List<Object> parameters, List<Optional<ColumnType>> types) {

    public SourceQuery {
        parameters = List.copyOf(parameters);
        types = List.copyOf(types);
    }

    /** A query whose column types the server reports. */
    public static SourceQuery of(String sql, List<?> parameters) {
        return new SourceQuery(sql, List.copyOf(parameters), List.of());
    }
}
