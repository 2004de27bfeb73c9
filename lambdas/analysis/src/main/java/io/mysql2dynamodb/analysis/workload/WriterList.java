package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.WriterTally.Sender;
import io.mysql2dynamodb.analysis.workload.digest.AccountCounter;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.workload.Writer;
import io.mysql2dynamodb.workload.Writer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that changes tables: accounts that were seen, and what the database does by itself. */
final class WriterList {

    private final Tallies tallies;
    private final List<AccountCounter> counters;
    private final Optional<DatabaseCatalog> catalog;

    WriterList(Tallies tallies, List<AccountCounter> counters, Optional<DatabaseCatalog> catalog) {
        this.tallies = tallies;
        this.counters = counters;
        this.catalog = catalog;
    }

    /** By kind, name and host. */
    List<Writer> writers() {
        SortedMap<Sender, Writer> accounts = seen();
        for (AccountCounter counter : counters) {
            Sender sender = new Sender(counter.account(), counter.host());
            if (!accounts.containsKey(sender) && (counter.changes() > 0 || counter.hidden() > 0)) {
                accounts.put(sender, counted(counter));
            }
        }
        List<Writer> writers = new ArrayList<>(accounts.values());
        catalog.ifPresent(known -> writers.addAll(CatalogWriters.of(known)));
        writers.sort(
                Comparator.comparing(Writer::kind).thenComparing(Writer::name).thenComparing(Writer::host));
        return writers;
    }

    List<Gap> gaps() {
        long byOthers = tallies.all().stream()
                .mapToLong(tally -> tally.writers().byOthers())
                .sum();
        return byOthers == 0
                ? List.of()
                : List.of(new Gap(
                        "accounts that change tables",
                        byOthers + " changing statements came from further accounts and hosts than the "
                                + WriterTally.MOST_WRITERS + " that are listed",
                        Optional.empty()));
    }

    /** The most trusted way of counting tells how often, all of them which tables. */
    private SortedMap<Sender, Writer> seen() {
        SortedMap<Sender, Writer> accounts = new TreeMap<>();
        for (Standing standing : Standing.values()) {
            tallies.of(standing).writers().senders().forEach((sender, changes) -> {
                Writer known = accounts.get(sender);
                if (known == null) {
                    accounts.put(sender, writer(sender, standing, List.copyOf(changes.tables()), changes.statements()));
                } else {
                    TreeSet<String> tables = new TreeSet<>(known.tables());
                    tables.addAll(changes.tables());
                    accounts.put(sender, withTables(known, List.copyOf(tables)));
                }
            });
        }
        return accounts;
    }

    private static Writer writer(Sender sender, Standing standing, List<String> tables, long statements) {
        String where =
                switch (standing) {
                    case GENERAL_LOG -> "the general log";
                    case STATEMENT_DIGESTS, OUTSIDE_A_WINDOW -> "its prepared statements in performance_schema";
                    case WHOLE_SLOW_LOG, SLOW_STATEMENTS -> "the slow log";
                    case REPEATED_LOG -> "a log that repeats another one";
                };
        return new Writer(
                Kind.ACCOUNT,
                sender.account(),
                sender.host(),
                tables,
                OptionalLong.of(statements),
                "seen to change them in " + where);
    }

    private static Writer withTables(Writer writer, List<String> tables) {
        return new Writer(writer.kind(), writer.name(), writer.host(), tables, writer.statements(), writer.evidence());
    }

    private static Writer counted(AccountCounter counter) {
        return counter.changes() > 0
                ? new Writer(
                        Kind.ACCOUNT,
                        counter.account(),
                        counter.host(),
                        List.of(),
                        OptionalLong.of(counter.changes()),
                        "the server counted changing statements of it, in any of its databases")
                : new Writer(
                        Kind.ACCOUNT,
                        counter.account(),
                        counter.host(),
                        List.of(),
                        OptionalLong.empty(),
                        "the server counted " + counter.hidden() + " executions of prepared statements and calls of"
                                + " procedures, of which it does not tell whether they change tables");
    }
}
