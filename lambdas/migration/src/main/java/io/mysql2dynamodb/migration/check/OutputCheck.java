package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.migration.accounting.Acceptance;
import io.mysql2dynamodb.migration.accounting.Accounting;
import io.mysql2dynamodb.migration.parity.Parity;
import io.mysql2dynamodb.migration.verify.Verification;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.util.List;
import java.util.Optional;

/** The checklist after stage 7: nothing but a complete and clean verification of closed accounts, with access patterns
 * that are answered alike, passes. */
public final class OutputCheck {
    private static final String REPEAT =
            "run stage 7 again with startAtStage 7; a redrive or resume repeats only this check";
    private static final String LOOK = "read verification.md, find out who wrote to the source or the table, and "
            + "run stage 7 again: it copies, verifies and repairs anew (repairRounds says how often), under a new name into "
            + "empty tables";

    private OutputCheck() {}

    /**
     * The checklist's lines.
     *
     * @param run the run
     * @param accounting the accounts, if they closed
     * @param verification the verification, if there was one
     * @param parity the access-pattern parity, if it was checked
     * @param quarantineGate the gate for quarantined rows, if it was opened
     */
    public static List<ChecklistItem> check(
            RunRecord run,
            Optional<Accounting> accounting,
            Optional<Verification> verification,
            Optional<Parity> parity,
            Optional<Gate> quarantineGate) {
        Optional<Accounting> accounts =
                accounting.filter(found -> found.contractHash().equals(run.requireContractHash()));
        Optional<Verification> verified =
                verification.filter(found -> found.contractHash().equals(run.requireContractHash()));
        return List.of(
                line(
                        "the accounts of the copy are closed",
                        accounts.isPresent(),
                        accounts.map(found -> Words.count(found.total().rowsRead(), "row") + " accounted for")
                                .orElse("no closed accounts of this contract"),
                        REPEAT),
                quarantine(run, accounts, quarantineGate),
                line(
                        "every chunk and segment is verified, after it was copied",
                        verified.filter(found -> found.gaps().isEmpty()).isPresent(),
                        verified.map(found -> found.gaps().isEmpty()
                                        ? "verified at " + found.at()
                                        : String.join("; ", found.gaps()))
                                .orElse("no verification with this contract"),
                        REPEAT),
                line(
                        "every item is what its row projects to, and every row has its item",
                        verified.filter(found -> found.mismatched() == 0 && found.missing() == 0)
                                .isPresent(),
                        verified.map(Verification::counts).orElse("not verified"),
                        LOOK),
                line(
                        "no item is without a row",
                        verified.filter(found -> found.extra() == 0).isPresent(),
                        verified.map(found -> Words.number(found.extra()) + " extra")
                                .orElse("not verified"),
                        LOOK),
                line(
                        "copy, comparison and scan agree",
                        verified.filter(found -> found.problems().isEmpty()).isPresent(),
                        verified.map(found ->
                                        found.problems().isEmpty() ? "they do" : String.join("; ", found.problems()))
                                .orElse("not verified"),
                        LOOK),
                parity(run, parity));
    }

    private static ChecklistItem parity(RunRecord run, Optional<Parity> parity) {
        Optional<Parity> checked = parity.filter(found -> found.contractHash().equals(run.requireContractHash()));
        return line(
                "every read pattern that can be compared is answered alike on both sides",
                checked.filter(Parity::clean).isPresent(),
                checked.map(found -> found.clean() ? found.counts() : String.join("; ", found.facts()))
                        .orElse("the access patterns were not checked with this contract"),
                checked.isPresent()
                        ? "read parity.md: mend the pattern's operation or the table's keys in the contract and run again"
                                + " into empty tables, or correct the pattern's SQL"
                        : REPEAT);
    }

    private static ChecklistItem quarantine(RunRecord run, Optional<Accounting> accounts, Optional<Gate> gate) {
        String check = "no row is quarantined, or somebody accepted it";
        if (accounts.isEmpty()) {
            return ChecklistItem.failed(check, "no closed accounts of this contract", REPEAT);
        }
        var total = accounts.get().total();
        if (total.quarantined() == 0) {
            return ChecklistItem.passed(check, "no row is quarantined");
        }
        String found = Words.count(total.quarantined(), "row") + " quarantined";
        if (Acceptance.covers(total.quarantinedByReason(), run.acceptQuarantine())) {
            return ChecklistItem.passed(check, found + ", accepted by the run's input");
        }
        Optional<Gate> approved = gate.filter(opened -> opened.status() == GateStatus.APPROVED);
        return approved.isPresent()
                ? ChecklistItem.passed(
                        check,
                        found
                                + approved.get()
                                        .decision()
                                        .map(decision -> ", accepted by " + decision.by())
                                        .orElse(""))
                : ChecklistItem.failed(
                        check,
                        found,
                        "mend the rows in the source and run stage 7 again, or accept them at gate 'quarantine'");
    }

    private static ChecklistItem line(String check, boolean passed, String found, String fix) {
        return passed ? ChecklistItem.passed(check, found) : ChecklistItem.failed(check, found, fix);
    }
}
