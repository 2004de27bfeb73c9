package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.model.EmbeddedProof;
import io.mysql2dynamodb.local.run.WholeFile;
import io.mysql2dynamodb.modeling.AnalysisMismatchException;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.comparison.Comparison;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.Finding;
import io.mysql2dynamodb.modeling.output.ComparisonDocument;
import io.mysql2dynamodb.modeling.output.ModelingFiles;
import io.mysql2dynamodb.modeling.output.ProofDocument;
import io.mysql2dynamodb.modeling.preferences.InvalidPreferencesException;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.source.SourceDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs stage 2 alone: from an analysis to the design that costs least. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Designs the DynamoDB tables for an analysis: the design that costs least and answers every pattern,"
                    + " its alternatives, and the migration contract.",
            "With the database, which is only read, the design is proven too: on a MySQL and a DynamoDB Local that are"
                    + " started for it, every read is asked of both, and every write is tried."
        })
final class ModelCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOptions source;

    @Option(
            names = "--analysis",
            required = true,
            paramLabel = "DIR",
            description = "The folder with the analysis: schema.json and access-patterns.json.")
    private Path analysis;

    @Option(
            names = "--preferences",
            paramLabel = "FILE",
            description =
                    "What is wanted beyond the least cost: naming, tables that stay apart, patterns to drop, prices.")
    private Path preferences;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description =
                    "A contract that somebody made by hand: comparison.md says, pattern by pattern, what it does and"
                            + " costs beside the design.")
    private Path compared;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the documents and the contract; otherwise the folder of the analysis.")
    private Path out;

    @Override
    public Integer call() {
        AnalysisFiles files = AnalysisFiles.in(analysis);
        Optional<SourceDatabase> database =
                source.source().map(mySql -> Sessions.database(program.surroundings(), mySql));
        Modeling modeling = modeling(files);
        Optional<MigrationContract> other = Optional.ofNullable(compared).map(ModelCommand::contract);
        Design design = modeling.design();
        ModelingFiles written = ModelingFiles.of(modeling, design);
        Path folder = Optional.ofNullable(out).orElse(analysis);
        written.files().forEach((name, bytes) -> write(folder, name, bytes));
        PrintWriter to = spec.commandLine().getOut();
        tell(to, design, written, folder);
        other.ifPresent(contract -> compare(to, folder, Comparison.of(modeling, design, contract)));
        if (database.isEmpty()) {
            // a proof of another design is none of this one
            delete(folder.resolve(ModelingFiles.PROOF));
            delete(folder.resolve(ModelingFiles.PROOF_DOCUMENT));
            to.println("not proven: give --mysql-url and --mysql-user, and it is proven on rows of the database");
            to.flush();
            return ExitCode.DONE;
        }
        Proof proof = new EmbeddedProof(database.get()).prove(modeling, design, written.contract());
        write(folder, ModelingFiles.PROOF, Json.writePretty(proof));
        write(folder, ModelingFiles.PROOF_DOCUMENT, ProofDocument.write(proof).getBytes(StandardCharsets.UTF_8));
        return tell(to, proof, folder);
    }

    private static MigrationContract contract(Path file) {
        ContractFile read = ContractFile.of(Optional.of(file));
        return read.contract()
                .orElseThrow(() -> new InvalidUsageException(
                        read.name() + " cannot be compared:" + ContractFile.lines(read.problems())));
    }

    private void compare(PrintWriter to, Path folder, Comparison comparison) {
        String document =
                ComparisonDocument.write(comparison, compared.getFileName().toString());
        write(folder, ModelingFiles.COMPARISON, document.getBytes(StandardCharsets.UTF_8));
        to.println("beside " + compared + ": "
                + String.format(
                        Locale.ROOT,
                        "$%.2f a month with %d indexes, which answers %d of these patterns",
                        comparison.given().cost().total(),
                        comparison.given().indexes(),
                        comparison.given().answered()));
        to.println("written: " + folder.resolve(ModelingFiles.COMPARISON));
    }

    private static int tell(PrintWriter to, Proof proof, Path folder) {
        to.println("proof: " + proof.counts());
        proof.clashes().forEach(one -> to.println("  two rows share the key " + one));
        proof.patterns().stream()
                .filter(one -> one.verdict() != Proof.Verdict.PROVEN)
                .forEach(one -> to.println("  " + one.id() + " "
                        + one.verdict().name().toLowerCase(Locale.ROOT) + ": " + String.join("; ", one.details())));
        to.println("written: " + folder.resolve(ModelingFiles.PROOF) + " and "
                + folder.resolve(ModelingFiles.PROOF_DOCUMENT));
        to.flush();
        return proof.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private Modeling modeling(AnalysisFiles files) {
        try {
            Preferences wanted = preferences == null ? Preferences.DEFAULT : PreferencesReader.read(text(preferences));
            return new Modeling(files.catalog(), files.workload(), wanted);
        } catch (InvalidPreferencesException | AnalysisMismatchException e) {
            throw new InvalidUsageException(e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidUsageException("there is no preferences file " + file + ": check --preferences");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new InvalidUsageException("the preferences file " + file + " is not UTF-8: save it as UTF-8", e);
        } catch (IOException e) {
            throw new InvalidUsageException("the preferences file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new InvalidUsageException("the proof of another design, " + file + ", cannot be deleted", e);
        }
    }

    private static void write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidUsageException("the folder " + folder + " cannot be made: check --out", e);
        }
        WholeFile.write(folder.resolve(name), bytes);
    }

    private static void tell(PrintWriter to, Design design, ModelingFiles written, Path folder) {
        to.println(design.tables().size() + " tables, " + design.indexes() + " indexes, "
                + design.copies().size() + " copied columns: "
                + String.format(Locale.ROOT, "$%.2f", design.cost().total()) + " a month at the rates that are known");
        to.println(
                design.gap() <= 0
                        ? "no cheaper design exists among the candidates"
                        : "the search was cut: a cheaper design could at most save "
                                + String.format(Locale.ROOT, "$%.2f", design.gap()) + " a month");
        to.println(design.patterns().size() + " patterns answered, "
                + design.refused().size() + " not:");
        design.refused().forEach(one -> to.println("  " + one.id() + ": " + one.why()));
        long unknown = design.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.RATE_UNKNOWN)
                .count();
        if (unknown > 0) {
            to.println(unknown + " patterns have no known rate: state them, they weigh nothing in the cost");
        }
        design.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.RATE_UNKNOWN)
                .forEach(finding -> to.println("note: " + finding));
        written.warnings().stream().map(Problem::toString).forEach(to::println);
        written.files().keySet().forEach(name -> to.println("written: " + folder.resolve(name)));
        to.flush();
    }
}
