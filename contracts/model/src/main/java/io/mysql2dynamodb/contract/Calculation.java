package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.Optional;

/** A value that MySQL calculates. */
public sealed interface Calculation {

    /** {@code aggregate}: over the row's own children only. */
    record Aggregate(String targetTable, Optional<String> alias, String condition, Operation operation, String select)
            implements Calculation {
        /** The aggregate functions of the format. */
        public enum Operation {
            SUM,
            COUNT,
            AVG,
            MIN,
            MAX
        }
    }

    /** {@code case}: the first branch whose condition is TRUE, else {@code otherwise}, else absent. */
    record Case(List<Branch> branches, Optional<String> otherwise) implements Calculation {
        /** One {@code when}/{@code then} pair of SQL expressions. */
        public record Branch(String when, String then) {}

        public Case {
            branches = List.copyOf(branches);
        }
    }

    /** {@code concat}: parts joined, NULLs skipped; without parts, the attribute's source columns. */
    record Concat(List<String> parts, Optional<String> separator) implements Calculation {
        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /** {@code date-math}: add, subtract, or the difference to another column. */
    record DateMath(Operation operation, String unit, Optional<Long> amount, Optional<String> otherColumn)
            implements Calculation {
        /** The operations of the format. */
        public enum Operation {
            ADD,
            SUBTRACT,
            DIFF
        }
    }
}
