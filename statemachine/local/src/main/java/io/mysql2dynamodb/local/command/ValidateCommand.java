package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceSession;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Judges a contract, alone or against a live source. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Names every problem of a contract; with --mysql-url also against that database's schema.")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Spec
    private CommandSpec spec;

    @Option(names = "--contract", required = true, paramLabel = "FILE", description = "The migration contract.")
    private Path contract;

    @Mixin
    private SourceOptions source;

    @Override
    public Integer call() {
        Optional<Source> mySql = source.source();
        ContractFile file = ContractFile.of(Optional.of(contract));
        List<Problem> problems = new ArrayList<>(file.problems());
        if (mySql.isPresent() && !file.hasErrors()) {
            problems = against(file.contract().orElseThrow(), mySql.get());
        }
        return tell(problems, mySql.isPresent() && !file.hasErrors());
    }

    private List<Problem> against(MigrationContract contract, Source mySql) {
        SourceSchema schema = schema(mySql);
        List<Problem> problems = new ArrayList<>(ContractValidator.validate(contract, schema));
        if (problems.stream().noneMatch(Problem::isError)) {
            try {
                ContractCompiler.compile(contract, schema);
            } catch (InvalidContractException e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    private SourceSchema schema(Source mySql) {
        Password password = Password.of(Passwords.ask(program.surroundings(), mySql.user()));
        SourceAddress address = new SourceAddress(mySql.jdbcUrl(), mySql.user());
        try (SourceSession session = new JdbcSourceDatabase(address, () -> password).open()) {
            return session.readSchema();
        }
    }

    private int tell(List<Problem> problems, boolean withSource) {
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(problem -> out.println(problem));
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        out.println(contract + ": " + count(errors, "error") + ", " + count(warnings, "warning")
                + (withSource ? ", judged against the source's schema" : ""));
        out.flush();
        return errors == 0 ? ExitCode.DONE : ExitCode.BAD_USAGE;
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
