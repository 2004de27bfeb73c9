package io.mysql2dynamodb.analysis.workload;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts changing statements by who sent them. Not thread-safe. */
final class WriterTally {

    static final int MOST_WRITERS = 10_000;

    private final SortedMap<Sender, Changes> senders = new TreeMap<>();
    private long byOthers;

    void add(String account, String host, Collection<String> tables, long statements) {
        add(new Sender(account, host), tables, statements);
    }

    void addAll(WriterTally other) {
        byOthers += other.byOthers;
        other.senders.forEach((sender, changes) -> add(sender, changes.tables, changes.statements));
    }

    SortedMap<Sender, Changes> senders() {
        return senders;
    }

    /** Changing statements of senders beyond those that are listed. */
    long byOthers() {
        return byOthers;
    }

    private void add(Sender sender, Collection<String> tables, long statements) {
        Changes changes = senders.get(sender);
        if (changes == null && senders.size() >= MOST_WRITERS) {
            byOthers += statements;
            return;
        }
        if (changes == null) {
            changes = new Changes();
            senders.put(sender, changes);
        }
        changes.tables.addAll(tables);
        changes.statements += statements;
    }

    /** An account and where it connects from; the host is empty where the log does not tell it. */
    record Sender(String account, String host) implements Comparable<Sender> {

        @Override
        public int compareTo(Sender other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : host.compareTo(other.host);
        }
    }

    /** What one sender changed. */
    static final class Changes {

        private final SortedSet<String> tables = new TreeSet<>();
        private long statements;

        SortedSet<String> tables() {
            return tables;
        }

        long statements() {
            return statements;
        }
    }
}
