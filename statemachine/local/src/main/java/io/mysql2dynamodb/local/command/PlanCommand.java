package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.plan.PlanJson;
import io.mysql2dynamodb.local.plan.PlanReader;
import io.mysql2dynamodb.local.plan.PlanReport;
import io.mysql2dynamodb.local.plan.PlanText;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceSession;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows how a contract is carried out on a database, before anything runs. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows how a contract is carried out on a database: the queries that a window of rows costs, the"
                + " indexes they use, the rows expected, and where every attribute comes from.")
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Spec
    private CommandSpec spec;

    @Option(names = "--contract", required = true, paramLabel = "FILE", description = "The migration contract.")
    private Path contract;

    @Mixin
    private SourceOptions source;

    @Option(names = "--json", description = "Print the plan as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Source mySql = source.source()
                .orElseThrow(() ->
                        new InvalidUsageException("a plan is made for a database: give --mysql-url and --mysql-user"));
        PrintWriter out = spec.commandLine().getOut();
        ContractFile file = ContractFile.of(Optional.of(contract));
        if (file.hasErrors()) {
            return Verdict.tell(out, contract, file.problems(), false);
        }
        try (SourceSession session = Sessions.open(program.surroundings(), mySql)) {
            SourceSchema schema = session.readSchema();
            JudgedContract judged = JudgedContract.of(file.contract().orElseThrow(), schema, session);
            if (judged.plan().isEmpty()) {
                return Verdict.tell(out, contract, judged.problems(), true);
            }
            PlanReport report =
                    new PlanReader(session, schema).read(judged.plan().get());
            if (json) {
                out.println(PlanJson.of(report));
            } else {
                PlanText.of(report).forEach(out::println);
            }
            out.flush();
            return ExitCode.DONE;
        }
    }
}
