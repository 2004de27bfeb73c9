package io.mysql2dynamodb.parity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What came of one access pattern.
 *
 * @param id the pattern's id
 * @param description what it is for
 * @param verdict whether both sides answer alike
 * @param reason why it was not compared; empty when it was
 * @param sql its SQL; empty without
 * @param operation its operation in short; empty without
 * @param ordered whether the answers were compared as lists, else as sets
 * @param asked with how many sets of parameters it was asked
 * @param rows rows of all SQL answers that have items
 * @param quarantined rows of the SQL answers without an item because they are quarantined
 * @param excluded rows of the SQL answers without an item because the contract's condition excludes them
 * @param compared the columns compared, with their attributes
 * @param notCompared the columns and parameters not compared, with the reason
 * @param differences the first differences
 */
public record PatternParity(
        String id,
        String description,
        Verdict verdict,
        String reason,
        String sql,
        String operation,
        boolean ordered,
        int asked,
        long rows,
        long quarantined,
        long excluded,
        List<String> compared,
        List<String> notCompared,
        List<Difference> differences) {

    /** What is known of a pattern. */
    public enum Verdict {
        /** Both sides gave the same answers. */
        @JsonProperty("same")
        SAME,
        /** They did not. */
        @JsonProperty("different")
        DIFFERENT,
        /** They were not compared, for a reason that is given. */
        @JsonProperty("not compared")
        NOT_COMPARED
    }

    /**
     * Different answers to the same parameters.
     *
     * @param parameters the parameters
     * @param details what differs
     * @param mysql the first rows that MySQL answers, as items
     * @param dynamodb the first items that DynamoDB answers
     */
    public record Difference(
            Map<String, String> parameters, List<String> details, List<String> mysql, List<String> dynamodb) {
        public Difference {
            details = List.copyOf(details);
            mysql = List.copyOf(mysql);
            dynamodb = List.copyOf(dynamodb);
        }
    }

    public PatternParity {
        compared = List.copyOf(compared);
        notCompared = List.copyOf(notCompared);
        differences = List.copyOf(differences);
    }
}
