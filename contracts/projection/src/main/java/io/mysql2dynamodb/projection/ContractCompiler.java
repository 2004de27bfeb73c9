package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what a contract means for a source schema. Stateless. */
public final class ContractCompiler {

    private ContractCompiler() {}

    /**
     * Compiles a contract.
     *
     * @throws InvalidContractException the contract does not fit the schema, or asks for what this version cannot do; every
     *     such place is listed
     */
    public static ContractPlan compile(MigrationContract contract, SourceSchema schema) {
        List<Problem> found = ContractValidator.validate(contract, schema);
        if (found.stream().anyMatch(Problem::isError)) {
            throw new InvalidContractException(found);
        }
        List<Problem> problems = new ArrayList<>();
        List<TablePlan> tables = new ArrayList<>();
        for (int t = 0; t < contract.tables().size(); t++) {
            TableContract table = contract.tables().get(t);
            List<EntityPlan> entities = new ArrayList<>();
            for (int e = 0; e < table.entities().size(); e++) {
                EntityContract entity = table.entities().get(e);
                String pointer =
                        "/tables/" + t + (table.type() == TableContract.Type.MULTI_ENTITY ? "/entities/" + e : "");
                compile(contract, schema, table, entity, pointer, problems).ifPresent(entities::add);
            }
            tables.add(new TablePlan(table, entities));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContractException(problems);
        }
        return new ContractPlan(tables);
    }

    /**
     * Compiles a contract and asks the server for the types of its expressions, which only the server knows.
     *
     * @param session a session on the database of the schema
     * @throws InvalidContractException as {@link #compile(MigrationContract, SourceSchema)}, or an expression is of a type
     *     that its attribute cannot take
     */
    public static ContractPlan compile(MigrationContract contract, SourceSchema schema, SourceSession session) {
        ContractPlan plan = compile(contract, schema);
        List<Problem> problems = ExpressionTypes.problems(session, plan);
        if (!problems.isEmpty()) {
            throw new InvalidContractException(problems);
        }
        return plan;
    }

    private static Optional<EntityPlan> compile(
            MigrationContract contract,
            SourceSchema schema,
            TableContract table,
            EntityContract entity,
            String pointer,
            List<Problem> problems) {
        try {
            return Optional.of(new EntityCompiler(schema, contract.policies(), table, entity).compile());
        } catch (UncompilableException cause) {
            problems.add(Problem.error(pointer, cause.what(), cause.remedy()));
            return Optional.empty();
        }
    }
}
