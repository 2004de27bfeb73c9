package io.mysql2dynamodb.reporting.content;

import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.StageRecords.Accounting;
import io.mysql2dynamodb.reporting.summary.StageRecords.Infrastructure;
import io.mysql2dynamodb.reporting.summary.StageRecords.Parity;
import io.mysql2dynamodb.reporting.summary.StageRecords.Verification;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the report tells of.
 *
 * @param run the run
 * @param summary its figures
 * @param infrastructure what stage 6 found
 * @param accounting the closed accounts
 * @param verification the verification
 * @param parity the access-pattern parity
 * @param quarantineFiles keys of the quarantine files
 * @param gates the gates as they stand
 * @param audit what happened, oldest first
 */
public record ReportData(
        RunRecord run,
        RunSummary summary,
        Optional<Infrastructure> infrastructure,
        Optional<Accounting> accounting,
        Optional<Verification> verification,
        Optional<Parity> parity,
        List<String> quarantineFiles,
        List<Gate> gates,
        List<AuditEntry> audit) {

    public ReportData {
        quarantineFiles = List.copyOf(quarantineFiles);
        gates = List.copyOf(gates);
        audit = List.copyOf(audit);
    }
}
