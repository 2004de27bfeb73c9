package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.n;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.runKey;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import io.mysql2dynamodb.platform.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs in the ledger table: one item {@code META} per run, changed only from the version that was read. */
final class LedgerRuns implements RunRegistry {

    private static final String META = "META";

    private final LedgerItems items;

    LedgerRuns(LedgerItems items) {
        this.items = items;
    }

    @Override
    public RunRecord register(RunRecord run) {
        while (true) {
            Optional<Map<String, AttributeValue>> existing = items.get(runKey(run.run()), META);
            RunRecord next = existing.map(item -> continued(read(item), run)).orElse(run);
            LedgerCondition condition = existing.map(
                            item -> new LedgerCondition("#version = :version", Map.of(":version", item.get("version"))))
                    .orElse(LedgerCondition.ABSENT);
            long version =
                    existing.map(item -> Long.parseLong(item.get("version").n()))
                                    .orElse(0L)
                            + 1;
            Map<String, AttributeValue> item = Map.of(
                    "version", n(version),
                    "record", s(Json.write(next)));
            if (items.put(runKey(run.run()), META, item, condition)) {
                return next;
            }
        }
    }

    @Override
    public Optional<RunRecord> find(String run) {
        return items.get(runKey(run), META).map(LedgerRuns::read);
    }

    private static RunRecord continued(RunRecord existing, RunRecord latest) {
        existing.contractHash().ifPresent(bound -> latest.contractHash()
                .filter(given -> !given.equals(bound))
                .ifPresent(given -> {
                    throw new ContractChangedException(existing.run(), bound, given);
                }));
        List<String> executions = Stream.concat(existing.executions().stream(), latest.executions().stream())
                .distinct()
                .toList();
        return new RunRecord(
                existing.run(),
                existing.contractHash().or(latest::contractHash),
                existing.createdAt(),
                executions,
                latest.acceptQuarantine(),
                latest.startAtStage(),
                latest.stopAfterStage(),
                latest.options(),
                latest.analysis());
    }

    private static RunRecord read(Map<String, AttributeValue> item) {
        return Json.read(item.get("record").s(), RunRecord.class, "the ledger's record of a run");
    }
}
