package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceException;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.SourceUnreachableException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The checklist before stage 6: the contract alone, the source, and the contract against the source's live schema. */
public final class ContractCheck {
    private static final String ALONE = "the contract is valid in itself";
    private static final String READABLE = "the source can be read";
    private static final String FITS = "the contract fits the source as it is now";
    private static final String CORRECT = "correct the contract at the places named and start a new run"
            + " with it; a table or column that the source's user may not read is not seen at all: grant SELECT on it";

    private final SourceDatabase source;

    public ContractCheck(SourceDatabase source) {
        this.source = source;
    }

    /**
     * All lines of the checklist; those after a failed one are left out where they could not be judged.
     *
     * @throws SourceUnreachableException the source does not answer, which passes
     */
    public List<ChecklistItem> check(MigrationContract contract) {
        List<ChecklistItem> items = new ArrayList<>();
        items.add(judge(ALONE, ContractValidator.validate(contract)));
        try (SourceSession session = source.open()) {
            SourceSchema schema = session.readSchema();
            items.add(ChecklistItem.passed(
                    READABLE,
                    "MySQL " + session.serverVersion() + ", database '" + schema.database() + "', "
                            + schema.tables().size() + " tables and views"));
            items.add(fits(contract, schema, session));
        } catch (SourceUnreachableException e) {
            throw e;
        } catch (SourceException e) {
            items.add(ChecklistItem.failed(
                    READABLE, e.getMessage(), "give the run a source that can be read, as the message says"));
        }
        return items;
    }

    private static ChecklistItem fits(MigrationContract contract, SourceSchema schema, SourceSession session) {
        ChecklistItem judged = judge(FITS, ContractValidator.validate(contract, schema));
        if (!judged.passed()) {
            return judged;
        }
        try {
            ContractCompiler.compile(contract, schema, session);
            return judged;
        } catch (InvalidContractException e) {
            return judge(FITS, e.problems());
        }
    }

    private static ChecklistItem judge(String check, List<Problem> problems) {
        boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        String found = problems.isEmpty()
                ? "no problem"
                : problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return failed ? ChecklistItem.failed(check, found, CORRECT) : ChecklistItem.passed(check, found);
    }
}
