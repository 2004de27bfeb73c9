package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RecordNotWrittenException;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a deployment on this machine consists of: source, contract, target, folders. */
final class DeploymentOptions {

    @Mixin
    private SourceOptions source;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "The migration contract; needed with --mysql-url (default: the sample shop's).")
    private Path contract;

    @Mixin
    private TargetOptions target;

    @Mixin
    private ArtifactsOption artifacts;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows of the generated sample, about (default: " + SampleShop.DEFAULT_ROWS + ").")
    private Long rows;

    RunConfiguration configuration(boolean keep) {
        return configuration(keep, false);
    }

    /** @param modeled whether the run makes its contract itself */
    RunConfiguration configuration(boolean keep, boolean modeled) {
        Optional<Source> mySql = source.source();
        if (modeled && contract != null) {
            throw new InvalidUsageException(
                    "--contract and --model contradict each other: a run that makes its contract"
                            + " is not given one");
        }
        if (mySql.isPresent() && contract == null && !modeled) {
            throw new InvalidUsageException("--mysql-url is given without --contract: give the contract that says what "
                    + "becomes of its tables, or --model to have one made");
        }
        return new RunConfiguration(
                mySql,
                sampleRows(mySql.isPresent()),
                target.target(),
                target.durable,
                keep,
                target.tablePrefix(),
                target.ledgerTable(),
                target.templateFile(),
                target.cdkAppJar());
    }

    /** The contract, which has no errors of its own. */
    ContractFile contract() {
        return ContractFile.of(Optional.ofNullable(contract)).requireValid();
    }

    Path artifacts() {
        return artifacts.folder;
    }

    /** Puts the contract where the deployment finds it. */
    void place(Path folder, ContractFile file) {
        Path placed = folder.resolve("contract.json");
        try {
            Files.writeString(placed, file.text());
        } catch (IOException e) {
            throw new RecordNotWrittenException(placed, e);
        }
    }

    /** Refuses what would contradict a run that exists. */
    void refuseFor(String run) {
        if (contract != null || rows != null || source.isGiven() || target.isGiven()) {
            throw new InvalidUsageException(
                    "run '" + run + "' goes on with the source, the contract and the target that "
                            + "it was started with: leave their options out");
        }
    }

    private long sampleRows(boolean ownSource) {
        if (rows == null) {
            return SampleShop.DEFAULT_ROWS;
        }
        if (ownSource) {
            throw new InvalidUsageException(
                    "--rows is the size of the generated sample: leave it out with --mysql-url");
        }
        if (rows < SampleShop.FEWEST_ROWS) {
            throw new InvalidUsageException(
                    "--rows " + rows + " is not accepted: the sample has at least " + SampleShop.FEWEST_ROWS + " rows");
        }
        return rows;
    }
}
