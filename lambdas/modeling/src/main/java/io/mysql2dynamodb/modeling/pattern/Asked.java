package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** An access pattern as the modeling understands it. */
public sealed interface Asked {

    /** The pattern as it was found. */
    SourcePattern source();

    default String id() {
        return source().id();
    }

    /** Requests a second, for the cost; empty where nobody knows. */
    default OptionalDouble rate() {
        return source().rates().averageRps();
    }

    /** Requests a second in the busiest window, else on average; empty where nobody knows. */
    default OptionalDouble peak() {
        OptionalDouble peak = source().rates().peakRps();
        return peak.isPresent() ? peak : rate();
    }

    /**
     * A table in a read.
     *
     * @param step what is looked for in it by its own conditions; the order and the limit are with the first use
     * @param outer whether rows stay without one of it: a LEFT JOIN
     */
    record Use(Step step, boolean outer) {
        public String table() {
            return step.table();
        }
    }

    /**
     * How the rows of a use are found from another's.
     *
     * @param from the use that is read before
     * @param to the use that is found
     * @param fromColumns columns whose values are known
     * @param toColumns the columns of the other that equal them, in the same order
     */
    record Link(int from, int to, List<String> fromColumns, List<String> toColumns) {
        public Link {
            fromColumns = List.copyOf(fromColumns);
            toColumns = List.copyOf(toColumns);
        }
    }

    /**
     * A read: its first use is read by conditions, every other by a link from one before.
     *
     * @param source the pattern
     * @param uses its tables in the order in which they are read
     * @param links one for each use but the first, in that order
     * @param remarks what the application does itself, such as sorting
     * @param counted what it counts, if its answer is nothing but a number of rows
     * @param hierarchy how it follows rows of its only use from one to the next, if it does
     */
    record Read(
            SourcePattern source,
            List<Use> uses,
            List<Link> links,
            List<String> remarks,
            Optional<Counted> counted,
            Optional<Hierarchy> hierarchy)
            implements Asked {
        public Read {
            uses = List.copyOf(uses);
            links = List.copyOf(links);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Rows that reference one row, and whose number alone is asked for.
     *
     * @param relationship from the counted rows to the row that they reference
     * @param rows how many there are, on average
     * @param few whether the application may read and count them each time
     */
    record Counted(Relationship relationship, double rows, boolean few) {

        /** What the application does where no item holds the number. */
        public String remark() {
            return "the application counts the about " + Math.max(1, Math.round(rows)) + " rows that it reads";
        }
    }

    /**
     * Rows that are reached from one row by following a hierarchy of their table.
     *
     * @param table the table
     * @param parent the column that references the parent
     * @param key the column that it references
     * @param down whether what is below the row is reached, else what is above it
     * @param start the column by whose value it starts: the key, or for what is below a row the column that references it
     * @param rows rows that are reached, on average, the first included
     * @param few whether the application may follow so many by a request each
     */
    record Hierarchy(String table, String parent, String key, boolean down, String start, double rows, boolean few) {

        /** Whether the row that it starts at belongs to the answer. */
        public boolean itself() {
            return start.equals(key);
        }
    }

    /**
     * A change of one table's rows.
     *
     * @param source the pattern
     * @param kind what it does
     * @param step how the rows are found, by the conditions; for an insert by nothing
     * @param changed columns that it sets
     * @param affected rows that it changes, on average
     */
    record Write(SourcePattern source, Kind kind, Step step, Set<String> changed, double affected) implements Asked {
        public Write {
            changed = Collections.unmodifiableSet(new TreeSet<>(changed));
        }

        public String table() {
            return step.table();
        }
    }

    /** What a write does. */
    enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * A pattern that DynamoDB does not answer, or that nobody wants answered.
     *
     * @param source the pattern
     * @param why the reason
     * @param useInstead what to do instead
     */
    record Refused(SourcePattern source, String why, String useInstead) implements Asked {}
}
