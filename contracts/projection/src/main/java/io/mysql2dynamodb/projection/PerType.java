package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made once for the type of a value: at compile time where the schema tells the type, else when the server has
 * reported it. Safe to share between threads.
 */
final class PerType<T> {

    private final RawValue raw;
    private final Function<ColumnType, Optional<T>> make;
    private final String wanted;
    private final T known;
    private final Map<ColumnType, T> reported = new ConcurrentHashMap<>();

    /**
     * For one value.
     *
     * @param make makes it, or empty when the type does not allow it
     * @param wanted what is made, for messages
     */
    PerType(RawValue raw, Function<ColumnType, Optional<T>> make, String wanted) {
        this.raw = raw;
        this.make = make;
        this.wanted = wanted;
        this.known = raw.type().map(this::made).orElse(null);
    }

    T of(RootRow row) {
        return known != null ? known : reported.computeIfAbsent(raw.type(row), this::made);
    }

    /**
     * Makes it for every type that the value may have.
     *
     * @param typed a row that has the types and no values
     * @throws ExpressionTypeException a type does not allow it
     */
    void requireFor(RootRow typed) {
        raw.requireForms(typed);
        raw.types(typed).forEach(this::made);
    }

    private T made(ColumnType type) {
        return make.apply(type).orElseThrow(() -> new ExpressionTypeException(raw.label(), type, wanted));
    }
}
