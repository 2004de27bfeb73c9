package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.digest.DigestObservation;
import io.mysql2dynamodb.analysis.workload.rate.BucketBudget;
import io.mysql2dynamodb.analysis.workload.stated.InvalidStatedRatesException;
import io.mysql2dynamodb.analysis.workload.stated.StatedRates;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts a workload together from logs, statement digests and stated rates, given one after another in any order; of two that
 * hold the same executions the first counts. Memory is bounded by the number of patterns, not by the length of the logs.
 * For one thread, and one workload.
 */
public final class WorkloadBuilder {

    private final String database;
    private final Optional<DatabaseCatalog> catalog;
    private final Function<StatementShape, String> description;
    private final Tallies tallies = new Tallies(new BucketBudget(BucketBudget.STANDARD));
    private final List<Observation> observations = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final PatternBook book;
    private final LogBook logs;
    private final LogObserver observer;
    private final DigestBook digests;
    private final StatedBook stated;

    /**
     * @param database the database whose workload it is
     * @param catalog its structure, if it is known: triggers and routines tell which logged statements the server set off
     * @param statements reads statements
     * @param description a phrase for a pattern's shape
     */
    public WorkloadBuilder(
            String database,
            Optional<DatabaseCatalog> catalog,
            StatementPort statements,
            Function<StatementShape, String> description) {
        this.database = database;
        this.catalog = catalog;
        this.description = description;
        InnerStatements inner = InnerStatements.of(catalog, statements);
        this.book = new PatternBook(PatternBook.MOST_PATTERNS, inner);
        Counting counting = new Counting(statements, inner, book, tallies);
        this.logs = new LogBook(counting, observations::add);
        this.observer = new LogObserver(logs);
        this.digests = new DigestBook(counting, observations::add);
        this.stated = new StatedBook(database, counting);
    }

    /** Takes logs; give it to each reading of a log, one after another. */
    public LogObserver logs() {
        return observer;
    }

    /** Takes what a server counted. */
    public WorkloadBuilder digests(DigestObservation observed) {
        digests.add(observed);
        return this;
    }

    /**
     * Takes what a person states.
     *
     * @throws InvalidStatedRatesException a statement in it is no access pattern of the database
     */
    public WorkloadBuilder stated(StatedRates rates) {
        stated.add(rates);
        return this;
    }

    /** Takes what could not be observed. */
    public WorkloadBuilder gap(Gap gap) {
        gaps.add(gap);
        return this;
    }

    /**
     * The workload of all that was given.
     *
     * @throws InvalidStatedRatesException an entry names a pattern that is not there, or two entries name the same
     */
    public Workload build(Instant writtenAt) {
        observer.breakOff();
        logs.close();
        PatternList patterns = new PatternList(book, tallies, description);
        Optional<Standing> connections = tallies.first(Standing.FOR_TRANSACTIONS);
        Optional<TransactionList> transactions =
                connections.map(standing -> new TransactionList(tallies.of(standing), patterns.byId()));
        WriterList writers = new WriterList(tallies, digests.accounts(), catalog);
        CoAccessTally coAccess = connections.map(this::coAccess).orElseGet(CoAccessTally::new);
        List<Gap> found = new ArrayList<>(gaps);
        transactions.map(TransactionList::gaps).ifPresent(found::addAll);
        found.addAll(writers.gaps());
        found.addAll(WatchGaps.of(tallies, coAccess));
        return new Workload(
                database,
                writtenAt,
                observations,
                patterns.patterns(stated.rates(patterns.byId())),
                transactions.map(TransactionList::transactions).orElse(List.<TransactionPattern>of()),
                coAccess.coAccess(),
                setAside(),
                writers.writers(),
                Optional.empty(),
                found);
    }

    /** Requests of logs: transactions, and statements outside of one. */
    private CoAccessTally coAccess(Standing standing) {
        Tally tally = tallies.of(standing);
        CoAccessTally requests = new CoAccessTally();
        requests.addAll(tally.coAccess());
        for (Map.Entry<String, PatternTally> count : tally.patterns().entrySet()) {
            book.find(count.getKey())
                    .ifPresent(pattern ->
                            requests.add(pattern.touched(), count.getValue().alone()));
        }
        return requests;
    }

    /** As the most trusted way of counting counted them. */
    private List<SetAside> setAside() {
        return tallies.first(List.of(Standing.values()))
                .map(standing -> tallies.of(standing).setAside().classes())
                .orElse(List.of());
    }
}
