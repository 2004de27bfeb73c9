package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import java.util.List;
import java.util.Map;

/** What the search chooses from, and by what it judges. Immutable. */
public final class Model {

    private final DatabaseFacts facts;
    private final Preferences preferences;
    private final List<Asked> patterns;
    private final Map<String, List<Arrangement>> candidates;
    private final Transactions transactions;
    private final Charges charges;
    private final Neighbours neighbours;

    /**
     * @param facts the tables
     * @param preferences what is wanted
     * @param patterns the patterns that are to be answered, in the workload's order
     * @param candidates what could become of each table
     * @param transactions which writes must happen together
     * @param charges how costs are calculated
     */
    public Model(
            DatabaseFacts facts,
            Preferences preferences,
            List<Asked> patterns,
            Map<String, List<Arrangement>> candidates,
            Transactions transactions,
            Charges charges) {
        this.facts = facts;
        this.preferences = preferences;
        this.patterns = List.copyOf(patterns);
        this.candidates = candidates;
        this.transactions = transactions;
        this.charges = charges;
        this.neighbours = Neighbours.of(facts, candidates);
    }

    public DatabaseFacts facts() {
        return facts;
    }

    public Preferences preferences() {
        return preferences;
    }

    public List<Asked> patterns() {
        return patterns;
    }

    /** What could become of each table, by its name. */
    public Map<String, List<Arrangement>> candidates() {
        return candidates;
    }

    Transactions transactions() {
        return transactions;
    }

    public Charges charges() {
        return charges;
    }

    /** Tables whose rows could live with a table's, by any of their candidates. */
    List<String> couldLiveWith(String table) {
        return neighbours.living().getOrDefault(table, List.of());
    }

    /** Tables whose items could carry copies of a table's columns, by any of their candidates. */
    List<String> couldCopyFrom(String table) {
        return neighbours.copying().getOrDefault(table, List.of());
    }

    /** Relationships by which a table's rows could be counted in other items, by any of their candidates. */
    List<Relationship> couldCount(String table) {
        return neighbours.counting().getOrDefault(table, List.of());
    }

    /** The part that concerns some tables and patterns. */
    Model part(Map<String, List<Arrangement>> some, List<Asked> asked) {
        return new Model(facts, preferences, asked, some, transactions, charges);
    }
}
