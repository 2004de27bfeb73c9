package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.migration.check.TableContents.Writer;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.platform.ledger.TableLease;
import io.mysql2dynamodb.platform.ledger.TableLeases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a run may write to its tables. Plain batches replace what is there, so a table is empty or what is in it is this
 * run's own, untouched since it was copied: an item with another version than 0 was written by a projector or a repair, and
 * a run that copied live before, and is started again as quiet, must not replace it by what its snapshot says. Beside a live application nothing is replaced: items of the application's dual writes, and of runs before, are
 * welcome, and only an item that no migration wrote is not.
 */
public final class TargetCheck {
    private static final String EMPTY = "every target table is empty, or was filled by this run";
    private static final String OURS = "every item in the target tables was written by a migration or by dual write";

    private final TableContents contents;
    private final TableNames names;
    private final TableLeases leases;
    private final Clock clock;

    public TargetCheck(TableContents contents, TableNames names, TableLeases leases, Clock clock) {
        this.contents = contents;
        this.names = names;
        this.leases = leases;
        this.clock = clock;
    }

    /** @param live whether the application goes on writing while the run copies */
    ChecklistItem check(String run, List<TableContract> tables, boolean live) {
        return live ? live(run, tables) : quiet(run, tables);
    }

    private ChecklistItem quiet(String run, List<TableContract> tables) {
        List<String> problems = new ArrayList<>();
        int owned = 0;
        for (TableContract table : tables) {
            Optional<TableLease> holder = leases.holder(names.physical(table));
            if (holder.filter(lease -> lease.run().equals(run)).isPresent()) {
                owned++;
                touched(table).ifPresent(problems::add);
            } else {
                ofAnother(run, table)
                        .or(() -> contents.isEmpty(table) ? Optional.empty() : Optional.of(filled(table, holder)))
                        .ifPresent(problems::add);
            }
        }
        if (problems.isEmpty()) {
            return ChecklistItem.passed(EMPTY, (tables.size() - owned) + " empty, " + owned + " already of this run");
        }
        return ChecklistItem.failed(
                EMPTY,
                String.join("; ", problems),
                "resume the run that filled the table, or delete and re-create the table, or deploy under another table"
                        + " prefix, or copy with source 'live'; nothing that is there is overwritten");
    }

    private ChecklistItem live(String run, List<TableContract> tables) {
        List<String> problems = new ArrayList<>();
        List<String> looks = new ArrayList<>();
        for (TableContract table : tables) {
            Optional<String> claimed = ofAnother(run, table);
            claimed.ifPresent(problems::add);
            if (claimed.isEmpty()) {
                TableContents.Look look = contents.lookForItemsNotOf(Writer.MIGRATION, table);
                look.found()
                        .ifPresent(key -> problems.add("table '" + names.physical(table)
                                + "' holds an item without _mv, which no migration wrote: " + key));
                looks.add((look.all() ? "all " : "the first ") + Words.count(look.items(), "item") + " of '"
                        + names.physical(table) + "'");
            }
        }
        return problems.isEmpty()
                ? ChecklistItem.passed(OURS, "looked at " + String.join(", ", looks))
                : ChecklistItem.failed(
                        OURS,
                        String.join("; ", problems),
                        "find out who wrote the items and remove them, or deploy under another table prefix; items that"
                                + " are not ours are never touched");
    }

    private Optional<String> ofAnother(String run, TableContract table) {
        String name = names.physical(table);
        return leases.holder(name)
                .filter(lease -> !lease.run().equals(run) && clock.instant().isBefore(lease.until()))
                .map(lease -> "table '" + name + "' belongs to run '" + lease.run() + "' until " + lease.until());
    }

    private Optional<String> touched(TableContract table) {
        return contents.lookForItemsNotOf(Writer.BACKFILL, table)
                .found()
                .map(key -> "table '" + names.physical(table) + "' holds an item that was written since it was copied: "
                        + key);
    }

    private String filled(TableContract table, Optional<TableLease> holder) {
        return "table '" + names.physical(table) + "' is not empty"
                + holder.map(lease -> ", run '" + lease.run() + "' filled it").orElse("");
    }
}
