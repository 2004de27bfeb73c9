package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contract judged against a source.
 *
 * @param problems errors and warnings
 * @param plan what it means there; empty when there are errors
 */
record JudgedContract(List<Problem> problems, Optional<ContractPlan> plan) {

    JudgedContract {
        problems = List.copyOf(problems);
    }

    /** Judges it by a schema and, for the types of expressions, by the server that the schema was read from. */
    static JudgedContract of(MigrationContract contract, SourceSchema schema, SourceSession session) {
        List<Problem> problems = new ArrayList<>(ContractValidator.validate(contract, schema));
        if (problems.stream().anyMatch(Problem::isError)) {
            return new JudgedContract(problems, Optional.empty());
        }
        try {
            return new JudgedContract(problems, Optional.of(ContractCompiler.compile(contract, schema, session)));
        } catch (InvalidContractException e) {
            problems.addAll(e.problems());
            return new JudgedContract(problems, Optional.empty());
        }
    }
}
