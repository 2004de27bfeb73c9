package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.analysis.check.AnalysisChecklist;
import io.mysql2dynamodb.analysis.check.RequirementsFacts;
import io.mysql2dynamodb.analysis.stage.AnalysisArtifacts;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.analyze.ConnectedAnalysis;
import io.mysql2dynamodb.local.analyze.Findings;
import io.mysql2dynamodb.local.analyze.OfflineAnalysis;
import io.mysql2dynamodb.local.analyze.QuestionScript;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.migration.export.WholeFolder;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Stage 1 alone: what is in a database, and what is asked of it. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds out what is in a database and what is asked of it: tables, keys, sizes and relationships; access patterns"
                    + " with their rates, transactions, and who writes. It reads only, and leaves schema.json,"
                    + " access-patterns.json and four documents for people.",
            "Where the tool may not reach the database, --print-sql prints what somebody else asks it, and --answers takes"
                    + " what they got."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOptions source;

    @Mixin
    private WorkloadOptions workload;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            arity = "1..*",
            description = "What MySQL's client printed for the questions of --print-sql, instead of a connection.")
    private List<Path> answers = new ArrayList<>();

    @Option(
            names = "--print-sql",
            description = "Print the questions that are not answered yet, as a script for MySQL's client, and end.")
    private boolean printSql;

    @Option(names = "--database", paramLabel = "NAME", description = "The database of the first --print-sql.")
    private String database;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "analysis",
            description = "The folder for what is found; it must not exist yet (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() {
        refuseContradictions();
        PrintWriter print = spec.commandLine().getOut();
        if (printSql) {
            print.print(QuestionScript.of(database, answers, workload.profile()));
            print.flush();
            return ExitCode.DONE;
        }
        if (Files.exists(out)) {
            throw new InvalidUsageException(
                    "there is something at " + out + " already: --out names a folder that does not exist");
        }
        Findings findings = find(print);
        write(findings);
        return tell(print, findings);
    }

    private Findings find(PrintWriter print) {
        var given = workload.seenIn(List.of());
        if (!answers.isEmpty()) {
            return new OfflineAnalysis(answers, workload.profile()).find(given);
        }
        Source mySql = source.source()
                .orElseThrow(() -> new InvalidUsageException(
                        "an analysis reads a database: give --mysql-url and --mysql-user, or --answers"));
        return new ConnectedAnalysis(
                        Sessions.database(program.surroundings(), mySql), workload.profile(), workload.observation())
                .find(given, line -> {
                    print.println(line);
                    print.flush();
                });
    }

    private void write(Findings findings) {
        try (WholeFolder folder = WholeFolder.begin(out)) {
            for (Map.Entry<String, byte[]> file : AnalysisArtifacts.files(findings.catalog(), findings.workload())
                    .entrySet()) {
                Files.write(folder.content().resolve(file.getKey()), file.getValue());
            }
            folder.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("the findings could not be written to " + out, e);
        }
    }

    private int tell(PrintWriter print, Findings findings) {
        RequirementsFacts.of(findings.workload(), findings.catalog()).forEach(fact -> print.println("- " + fact));
        List<ChecklistItem> failed = AnalysisChecklist.outputs(findings.catalog(), findings.workload()).stream()
                .filter(item -> !item.passed())
                .toList();
        failed.forEach(
                item -> print.println("not right: " + item.check() + ": " + item.found() + ". Fix: " + item.fix()));
        print.println("written to " + out);
        print.flush();
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void refuseContradictions() {
        answers.forEach(file -> WorkloadOptions.requireFile("--answers", file));
        if (source.isGiven() && (!answers.isEmpty() || printSql)) {
            throw new InvalidUsageException(
                    "--answers and --print-sql do without a connection: leave --mysql-url and --mysql-user out");
        }
        if (!answers.isEmpty() && !workload.observation().isZero()) {
            throw new InvalidUsageException("--observe needs a connection; without one the digests are watched between"
                    + " two scripts: give the answers of both");
        }
        if (printSql && answers.isEmpty() && database == null) {
            throw new InvalidUsageException("--print-sql needs --database, the database that is to be asked about");
        }
        if (database != null && (!printSql || !answers.isEmpty())) {
            throw new InvalidUsageException("--database is for the first --print-sql: leave it out otherwise");
        }
    }
}
