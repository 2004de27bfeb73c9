package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import java.util.List;
import java.util.Map;

/**
 * What the search chooses from, and by what it judges.
 *
 * @param facts the tables
 * @param preferences what is wanted
 * @param patterns the patterns that are to be answered, in the workload's order
 * @param candidates what could become of each table
 * @param transactions which writes must happen together
 * @param charges how costs are calculated
 */
public record Model(
        DatabaseFacts facts,
        Preferences preferences,
        List<Asked> patterns,
        Map<String, List<Arrangement>> candidates,
        Transactions transactions,
        Charges charges) {
    public Model {
        patterns = List.copyOf(patterns);
    }
}
