package io.mysql2dynamodb.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The deployment's configuration, as the functions' environment gives it. This is the only place that knows the
 * variables' names.
 *
 * @param artifactBucket {@code ARTIFACT_BUCKET}: bucket of the runs' artifacts
 * @param ledgerTable {@code LEDGER_TABLE}: name of the ledger table
 * @param tablePrefix {@code TABLE_PREFIX}: what physical table names begin with; may be empty
 * @param contractLocation {@code CONTRACT_LOCATION}: the deployed contract as {@code s3://bucket/key}
 * @param sourceSecretArn {@code SOURCE_SECRET_ARN}: the secret with the source's address and credentials
 * @param scratchSecretArn {@code SCRATCH_SECRET_ARN}: the secret of a database in which statements are tried; it is dropped
 * @param deployInstruction {@code DEPLOY_INSTRUCTION}: what the gate of stage 6 tells people to do
 * @param chunkTime {@code CHUNK_SECONDS}: how long one invocation works on a chunk before it returns a cursor
 * @param copyConcurrency {@code COPY_CONCURRENCY}: how many chunks are worked on at a time
 * @param sourceRunningThreads {@code SOURCE_RUNNING_THREADS}: with how many running threads the source counts as busy
 * @param sourceReplicaLag {@code SOURCE_REPLICA_LAG_SECONDS}: from how far behind on a source that is a replica is left alone
 * @param millionWriteUnitsPrice {@code PRICE_MILLION_WRITE_UNITS}: dollars, for estimates
 * @param millionReadUnitsPrice {@code PRICE_MILLION_READ_UNITS}: dollars, for estimates
 * @param gigabyteMonthPrice {@code PRICE_GB_MONTH}: dollars, for estimates
 * @param stepFunctionsEndpoint {@code AWS_ENDPOINT_URL_SFN}: where the state machine is answered, if not at AWS
 */
public record Settings(
        Optional<String> artifactBucket,
        Optional<String> ledgerTable,
        String tablePrefix,
        Optional<String> contractLocation,
        Optional<String> sourceSecretArn,
        Optional<String> scratchSecretArn,
        String deployInstruction,
        Duration chunkTime,
        int copyConcurrency,
        Optional<Integer> sourceRunningThreads,
        Optional<Duration> sourceReplicaLag,
        Optional<Double> millionWriteUnitsPrice,
        Optional<Double> millionReadUnitsPrice,
        Optional<Double> gigabyteMonthPrice,
        Optional<URI> stepFunctionsEndpoint) {

    private static final Duration CHUNK_TIME = Duration.ofMinutes(10);
    private static final Duration LAMBDA_LIMIT = Duration.ofMinutes(15);
    private static final int COPY_CONCURRENCY = 8;

    public Settings {
        if (chunkTime.compareTo(Duration.ofSeconds(1)) < 0 || chunkTime.compareTo(LAMBDA_LIMIT) >= 0) {
            throw new InvalidSettingException("CHUNK_SECONDS is " + chunkTime.toSeconds()
                    + ", it must be at least 1 and less than the 900 that a function may take");
        }
        if (copyConcurrency < 1) {
            throw new InvalidSettingException("COPY_CONCURRENCY is " + copyConcurrency + ", it must be at least 1");
        }
        sourceRunningThreads.filter(threads -> threads < 1).ifPresent(threads -> {
            throw new InvalidSettingException("SOURCE_RUNNING_THREADS is " + threads + ", it must be at least 1");
        });
        sourceReplicaLag.filter(Duration::isNegative).ifPresent(lag -> {
            throw new InvalidSettingException(
                    "SOURCE_REPLICA_LAG_SECONDS is " + lag.toSeconds() + ", it must be at least 0");
        });
    }

    /**
     * Reads the settings. A variable that is empty counts as not set; those of another purpose are ignored.
     *
     * @throws InvalidSettingException for a value that cannot be used
     */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                text(environment, "ARTIFACT_BUCKET"),
                text(environment, "LEDGER_TABLE"),
                text(environment, "TABLE_PREFIX").orElse(""),
                text(environment, "CONTRACT_LOCATION"),
                text(environment, "SOURCE_SECRET_ARN"),
                text(environment, "SCRATCH_SECRET_ARN"),
                text(environment, "DEPLOY_INSTRUCTION")
                        .orElse("Deploy the data stack with this contract, then approve."),
                number(environment, "CHUNK_SECONDS").map(Duration::ofSeconds).orElse(CHUNK_TIME),
                number(environment, "COPY_CONCURRENCY").orElse(COPY_CONCURRENCY),
                number(environment, "SOURCE_RUNNING_THREADS"),
                number(environment, "SOURCE_REPLICA_LAG_SECONDS").map(Duration::ofSeconds),
                price(environment, "PRICE_MILLION_WRITE_UNITS"),
                price(environment, "PRICE_MILLION_READ_UNITS"),
                price(environment, "PRICE_GB_MONTH"),
                text(environment, "AWS_ENDPOINT_URL_SFN").map(Settings::endpoint));
    }

    /** The settings of a process that is wired by hand: defaults, and nothing that points to AWS. */
    public static Settings local() {
        return from(Map.of());
    }

    /** What the names of tables begin with that are made for a trial and deleted with its end. */
    public String scratchTablePrefix() {
        return tablePrefix + "proof-";
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Integer> number(Map<String, String> environment, String name) {
        return text(environment, name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new InvalidSettingException(name + " is \"" + value + "\", it must be a whole number");
            }
        });
    }

    private static Optional<Double> price(Map<String, String> environment, String name) {
        return text(environment, name).map(value -> {
            if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
                throw new InvalidSettingException(
                        name + " is \"" + value + "\", it must be dollars such as 0.625, with a point");
            }
            return Double.valueOf(value);
        });
    }

    private static URI endpoint(String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("AWS_ENDPOINT_URL_SFN is \"" + value + "\", it must be a URL");
        }
    }
}
