package io.mysql2dynamodb.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value, or a collection of values, taken from other rows than the source row. */
public sealed interface Join {

    /** {@code foreign-key}: LEFT JOIN of one table. */
    record ForeignKey(String targetTable, Optional<String> alias, String condition, String select) implements Join {}

    /** {@code self-join}: LEFT JOIN of the table that an alias stands for; {@code nullValue} only when no row is found. */
    record SelfJoin(
            String alias, Optional<String> targetTable, String condition, String select, Optional<String> nullValue)
            implements Join {}

    /** {@code multi-column}: LEFT JOIN on all conditions. */
    record MultiColumn(String targetTable, Optional<String> alias, List<String> conditions, String select)
            implements Join {
        public MultiColumn {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code conditional}: the joined value where the condition is TRUE, else {@code elseValue}. */
    record Conditional(
            String when, String targetTable, Optional<String> alias, String condition, String select, String elseValue)
            implements Join {}

    /** {@code chain}: joins one after another; with a separator all selected values joined, else the last one's. */
    record Chain(List<ChainLink> links, Optional<String> separator) implements Join {
        public Chain {
            links = List.copyOf(links);
        }
    }

    /** One link of a {@link Chain}. */
    record ChainLink(String targetTable, Optional<String> alias, String condition, String select) {}

    /** {@code lookup-table}: many-to-many through the source junction row. */
    record LookupTable(
            String targetTable, Optional<String> alias, String condition, String select, Optional<String> orderBy)
            implements Join {}

    /** {@code json-construction}: children as typed values. */
    record JsonConstruction(String targetTable, Optional<String> alias, String condition, Construction construction)
            implements Join {}

    /**
     * What a {@link JsonConstruction} builds of each child row.
     *
     * @param shape an array of all children, or an object of the first
     * @param columns member name to selected column, in the order of the file
     * @param orderBy MySQL's ORDER BY for the children, if given
     * @param limit most children embedded, at least 1, if given
     */
    record Construction(Shape shape, Map<String, String> columns, Optional<String> orderBy, Optional<Integer> limit) {
        /** Array or object. */
        public enum Shape {
            ARRAY,
            OBJECT
        }

        public Construction {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }
}
