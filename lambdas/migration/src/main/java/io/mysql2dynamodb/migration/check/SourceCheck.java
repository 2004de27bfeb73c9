package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.migration.plan.Manifest;
import io.mysql2dynamodb.migration.schema.SourceSchemaChangedException;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceException;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.SourceUnreachableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the source can be copied as the contract says: reachable by a read-only session, of the structure that the
 * contract needs, and readable in every table and column that it uses.
 */
public final class SourceCheck {
    private static final String SESSION = "the source answers, by a read-only session";
    private static final String FITS = "the contract fits the source as it is now";
    private static final String UNCHANGED = "the source is structured as it was when the run's chunks were planned";
    private static final String READABLE = "every table and column that the contract uses may be read";

    private final SourceDatabase source;
    private final SourceRows rows;
    private final RunPlans plans;
    private final Manifest manifest;

    public SourceCheck(SourceDatabase source, SourceRows rows, RunPlans plans, Manifest manifest) {
        this.source = source;
        this.rows = rows;
        this.plans = plans;
        this.manifest = manifest;
    }

    /**
     * What was judged, and the plan where the contract fits.
     *
     * @param items the checklist's lines; those after a failed one are left out
     * @param plan the run's plan against the source as it is now
     * @param load how busy the source is now
     */
    record Judged(List<ChecklistItem> items, Optional<RunPlan> plan, Optional<SourceLoad> load) {}

    /** @throws SourceUnreachableException the source does not answer, which passes */
    Judged check(String run) {
        List<ChecklistItem> items = new ArrayList<>();
        try (SourceSession session = source.open()) {
            items.add(session(session));
            if (manifest.exists(run)) {
                ChecklistItem unchanged = unchanged(plans.planned(run), session);
                items.add(unchanged);
                if (!unchanged.passed()) {
                    return new Judged(items, Optional.empty(), Optional.empty());
                }
            }
            RunPlan plan = plans.against(run, session);
            items.add(ChecklistItem.passed(FITS, "database '" + plan.schema().database() + "'"));
            items.add(readable(plan));
            return new Judged(items, Optional.of(plan), Optional.of(session.load()));
        } catch (SourceUnreachableException e) {
            throw e;
        } catch (InvalidContractException e) {
            items.add(ChecklistItem.failed(
                    FITS,
                    e.problems().stream()
                            .filter(Problem::isError)
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")),
                    "bring the source back to what the contract was made for, or start a new run with a"
                            + " corrected contract; a table or column that the source's user may not read is not"
                            + " seen at all: grant SELECT on it"));
        } catch (SourceException e) {
            items.add(ChecklistItem.failed(SESSION, e.getMessage(), "give the run a source that can be read"));
        }
        return new Judged(items, Optional.empty(), Optional.empty());
    }

    private static ChecklistItem session(SourceSession session) {
        boolean readOnly = session.count(SourceQuery.of("SELECT @@session.transaction_read_only", List.of())) == 1;
        return readOnly
                ? ChecklistItem.passed(SESSION, "MySQL " + session.serverVersion())
                : ChecklistItem.failed(
                        SESSION,
                        "the session of MySQL " + session.serverVersion() + " may write",
                        "let the server accept SET SESSION TRANSACTION READ ONLY; a proxy in between may drop it");
    }

    /** Chunks are copied by queries that were compiled for the structure of then. */
    private static ChecklistItem unchanged(RunPlan planned, SourceSession session) {
        try {
            planned.plan().tables().stream()
                    .flatMap(table -> table.entities().stream())
                    .forEach(entity -> planned.requireUnchanged(entity, session::readSchema));
            return ChecklistItem.passed(UNCHANGED, "it is");
        } catch (SourceSchemaChangedException e) {
            return ChecklistItem.failed(
                    UNCHANGED,
                    String.join("\n", e.changes()),
                    "undo the change, or start a new run into empty tables with a contract for the source as it is now");
        }
    }

    /** Reads one row of each entity by the very queries of the copy, joined tables included. */
    private ChecklistItem readable(RunPlan plan) {
        List<String> refused = new ArrayList<>();
        int read = 0;
        for (TablePlan table : plan.plan().tables()) {
            for (EntityPlan entity : table.entities()) {
                try (EntityRows opened = rows.open(entity)) {
                    opened.read(KeyRange.ALL, 1);
                    read++;
                } catch (SourceUnreachableException e) {
                    throw e;
                } catch (SourceException e) {
                    refused.add(table.contract().name() + "/" + entity.entityType() + ": " + e.getMessage());
                }
            }
        }
        return refused.isEmpty()
                ? ChecklistItem.passed(READABLE, "one row read of each of " + read + " entities")
                : ChecklistItem.failed(
                        READABLE,
                        String.join("\n", refused),
                        "grant SELECT on these tables and columns to the source's user");
    }
}
