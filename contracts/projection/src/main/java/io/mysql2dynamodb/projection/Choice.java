package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of two values, each with its own type, by MySQL's verdict on the row.
 *
 * @param verdict 1 where the condition is TRUE, else 0
 * @param whenTrue the value where it is
 * @param otherwise the value where it is FALSE or NULL
 */
record Choice(RawValue verdict, RawValue whenTrue, RawValue otherwise) implements RawValue {

    @Override
    public Object read(RootRow row) {
        return chosen(row).read(row);
    }

    @Override
    public ColumnType type(RootRow row) {
        return chosen(row).type(row);
    }

    @Override
    public List<ColumnType> types(RootRow typed) {
        List<ColumnType> types = new ArrayList<>(whenTrue.types(typed));
        types.addAll(otherwise.types(typed));
        return types;
    }

    @Override
    public Optional<ColumnType> type() {
        return whenTrue.type().filter(type -> otherwise.type().equals(Optional.of(type)));
    }

    @Override
    public void requireForms(RootRow typed) {
        whenTrue.requireForms(typed);
        otherwise.requireForms(typed);
    }

    @Override
    public String label() {
        return whenTrue.label();
    }

    private RawValue chosen(RootRow row) {
        return ((Number) verdict.read(row)).intValue() == 1 ? whenTrue : otherwise;
    }
}
