package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.source.SourceSession;
import java.nio.file.Path;
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
        List<Problem> problems = file.problems();
        if (mySql.isPresent() && !file.hasErrors()) {
            problems = against(file.contract().orElseThrow(), mySql.get());
        }
        return Verdict.tell(spec.commandLine().getOut(), contract, problems, mySql.isPresent() && !file.hasErrors());
    }

    private List<Problem> against(MigrationContract contract, Source mySql) {
        try (SourceSession session = Sessions.open(program.surroundings(), mySql)) {
            return JudgedContract.of(contract, session.readSchema(), session).problems();
        }
    }
}
