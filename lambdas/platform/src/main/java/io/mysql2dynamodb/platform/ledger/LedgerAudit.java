package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.runKey;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import io.mysql2dynamodb.platform.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The audit trail in the ledger table: items that are only ever added, in the order of their time. */
final class LedgerAudit implements AuditTrail {

    private static final String PREFIX = "AUDIT#";

    private final LedgerItems items;

    LedgerAudit(LedgerItems items) {
        this.items = items;
    }

    @Override
    public void record(AuditEntry entry) {
        String time = String.format(Locale.ROOT, "%015d", entry.at().toEpochMilli());
        items.put(
                runKey(entry.run()),
                PREFIX + time + "#" + UUID.randomUUID(),
                Map.of("kind", s(entry.kind()), "entry", s(Json.write(entry))),
                LedgerCondition.ABSENT);
    }

    @Override
    public List<AuditEntry> list(String run) {
        return items.list(runKey(run), PREFIX).stream()
                .map(item -> Json.read(item.get("entry").s(), AuditEntry.class, "the ledger's audit entry"))
                .toList();
    }
}
