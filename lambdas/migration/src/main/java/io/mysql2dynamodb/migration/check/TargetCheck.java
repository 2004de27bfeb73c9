package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.platform.ledger.TableLease;
import io.mysql2dynamodb.platform.ledger.TableLeases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a run may write to its tables: each is empty, or what is in it is this run's own. */
public final class TargetCheck {
    private static final String CHECK = "every target table is empty, or was filled by this run";

    private final Predicate<String> isEmpty;
    private final TableLeases leases;
    private final Clock clock;

    /** @param isEmpty whether the table of that physical name holds no item */
    public TargetCheck(Predicate<String> isEmpty, TableLeases leases, Clock clock) {
        this.isEmpty = isEmpty;
        this.leases = leases;
        this.clock = clock;
    }

    ChecklistItem check(String run, List<String> tables) {
        List<String> problems = new ArrayList<>();
        int owned = 0;
        for (String table : tables) {
            Optional<TableLease> holder = leases.holder(table);
            if (holder.filter(lease -> lease.run().equals(run)).isPresent()) {
                owned++;
            } else {
                problem(table, holder).ifPresent(problems::add);
            }
        }
        if (problems.isEmpty()) {
            return ChecklistItem.passed(CHECK, (tables.size() - owned) + " empty, " + owned + " already of this run");
        }
        return ChecklistItem.failed(
                CHECK,
                String.join("; ", problems),
                "resume the run that filled the table, or delete and re-create the table, or deploy under another table"
                        + " prefix; nothing that is there is overwritten");
    }

    private Optional<String> problem(String table, Optional<TableLease> holder) {
        Optional<TableLease> active = holder.filter(lease -> clock.instant().isBefore(lease.until()));
        if (active.isPresent()) {
            return active.map(
                    lease -> "table '" + table + "' belongs to run '" + lease.run() + "' until " + lease.until());
        }
        return isEmpty.test(table)
                ? Optional.empty()
                : Optional.of("table '" + table + "' is not empty"
                        + holder.map(lease -> ", run '" + lease.run() + "' filled it")
                                .orElse(""));
    }
}
