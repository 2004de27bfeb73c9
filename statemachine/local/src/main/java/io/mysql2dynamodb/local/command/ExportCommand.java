package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.migration.accounting.Acceptance;
import io.mysql2dynamodb.migration.export.Export;
import io.mysql2dynamodb.migration.export.ExportLimits;
import io.mysql2dynamodb.migration.export.ExportManifest;
import io.mysql2dynamodb.migration.export.ExportedFile;
import io.mysql2dynamodb.migration.export.WholeFolder;
import io.mysql2dynamodb.migration.source.SessionCounts;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the items of a contract as files, for an import from S3 or for keeping. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Writes the items that a copy would write as DynamoDB JSON, gzip, one folder per table, as DynamoDB"
                        + " imports tables from S3; with the accounts of a copy, the rows that cannot be items, and a manifest."
                        + " The folder appears whole or not at all.")
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Spec
    private CommandSpec spec;

    @Option(names = "--contract", required = true, paramLabel = "FILE", description = "The migration contract.")
    private Path contract;

    @Mixin
    private SourceOptions source;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder; it must not exist yet.")
    private Path out;

    @Option(
            names = "--accept-quarantine",
            paramLabel = "REASON=COUNT",
            split = ",",
            description = "Accept that many rows that cannot be items for that reason, for example missing-key=3."
                    + " Others are exported to quarantine files too, but end the command with 1.")
    private Map<String, Long> acceptQuarantine = new TreeMap<>();

    @Override
    public Integer call() {
        Source mySql = source.source()
                .orElseThrow(() ->
                        new InvalidUsageException("an export reads a database: give --mysql-url and --mysql-user"));
        if (Files.exists(out)) {
            throw new InvalidUsageException(
                    "there is something at " + out + " already: --out names a folder that does" + " not exist");
        }
        PrintWriter print = spec.commandLine().getOut();
        ContractFile file = ContractFile.of(Optional.of(contract));
        if (file.hasErrors()) {
            return Verdict.tell(print, contract, file.problems(), false);
        }
        SourceDatabase database = Sessions.database(program.surroundings(), mySql);
        try (SourceSession session = database.open()) {
            SourceSchema schema = session.readSchema();
            MigrationContract read = file.contract().orElseThrow();
            JudgedContract judged = JudgedContract.of(read, schema, session);
            if (judged.plan().isEmpty()) {
                return Verdict.tell(print, contract, judged.problems(), true);
            }
            RunPlan plan = new RunPlan(
                    "export", read, ContractHash.of(read), schema, judged.plan().get());
            return tell(print, export(plan, database, session));
        }
    }

    private ExportManifest export(RunPlan plan, SourceDatabase database, SourceSession session) {
        try (WholeFolder folder = WholeFolder.begin(out)) {
            ExportManifest manifest = new Export(
                            new SessionRows(database),
                            new SessionCounts(session),
                            ExportLimits.DEFAULT,
                            Clock.systemUTC())
                    .write(plan, folder.content(), folder.scratch(), (table, entity, soFar) -> {});
            folder.commit();
            return manifest;
        }
    }

    private int tell(PrintWriter print, ExportManifest manifest) {
        manifest.accounting().facts().forEach(print::println);
        for (ExportManifest.Table table : manifest.tables()) {
            long bytes = table.files().stream().mapToLong(ExportedFile::bytes).sum();
            print.println(table.table() + ": " + Words.count(table.items(), "item") + " in "
                    + Words.count(table.files().size(), "file") + ", " + Words.count(bytes, "byte"));
        }
        print.println("exported to " + out);
        boolean accepted = Acceptance.covers(manifest.accounting().total().quarantinedByReason(), acceptQuarantine);
        if (!accepted) {
            print.println("rows are quarantined that were not accepted: see " + out.resolve("quarantine"));
        }
        print.flush();
        return accepted ? ExitCode.DONE : ExitCode.FAILED;
    }
}
