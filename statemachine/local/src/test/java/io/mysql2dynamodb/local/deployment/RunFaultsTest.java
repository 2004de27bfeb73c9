package io.mysql2dynamodb.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.local.faults.FaultReport;
import io.mysql2dynamodb.local.faults.TableContent;
import io.mysql2dynamodb.runner.ExecutionDescription;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.sample.SampleShop;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whatever happens to a run and however often, resumed to its end it leaves what a run leaves that nothing happens to. */
@Tag("faults")
class RunFaultsTest {

    private static final int MOST_REDRIVES = 200;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    /** The seed gives the source and the moments. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void killedAtRandomStepsAndResumedItIsAsIfNothingHadHappened(long seed) throws Exception {
        Random random = new Random(seed);
        SourceDatabase source = shop(seed);
        Plug whole = Plug.in();
        PortedRun undisturbed = run("undisturbed");
        try (DynamoDbClient counted = client(whole)) {
            PortedRun.Ports ports = new PortedRun.Ports(
                    whole.over(source), counted, whole.over(undisturbed.artifacts()), Clock.systemUTC());
            assertThat(undisturbed.start(ports).status()).as(undisturbed.why()).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
        TableContent expected = undisturbed.content(DYNAMODB.client());

        PortedRun killed = run("killed");
        boolean begun = false;
        boolean succeeded = false;
        for (int kill = 0; kill < 3 && !succeeded; kill++) {
            Plug plug = new Plug(20 + random.nextLong(whole.calls() / 2));
            try (DynamoDbClient client = client(plug)) {
                PortedRun.Ports ports = new PortedRun.Ports(
                        plug.over(source), client, plug.over(killed.artifacts()), Clock.systemUTC());
                ExecutionDescription end = begun ? killed.redrive(ports) : killed.start(ports);
                begun = true;
                succeeded = end.status() == ExecutionStatus.SUCCEEDED;
            }
        }
        PortedRun.Ports ports = ports(source, killed);
        if (!succeeded) {
            assertThat(killed.redrive(ports).status()).as(killed.why()).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
        assertThat(killed.content(DYNAMODB.client())).isEqualTo(expected);

        assertThat(killed.again(ports).status()).as(killed.why()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(killed.content(DYNAMODB.client())).as("copied twice").isEqualTo(expected);
    }

    @Test
    @Tag("slow")
    void theDiskIsFullAtEveryWriteInTurn() throws Exception {
        SourceDatabase source = shop(7);
        PortedRun run = run("full");
        FullDisk disk = new FullDisk(run.artifacts());
        PortedRun.Ports ports = ports(source, run).with(disk);
        disk.room(0);
        ExecutionDescription end = run.start(ports);
        int room = 0;
        int fullDisks = 0;
        for (; end.status() != ExecutionStatus.SUCCEEDED && fullDisks < MOST_REDRIVES; fullDisks++) {
            assertThat(run.why()).contains("ArtifactStoreException").contains("disk has room");
            String where = run.where();
            disk.room(room);
            end = run.redrive(ports);
            room = run.where().equals(where) ? room + 1 : 0;
        }
        assertThat(fullDisks).isGreaterThan(15);
        assertThat(end.status()).as(run.why()).isEqualTo(ExecutionStatus.SUCCEEDED);
        FaultReport.add(
                "an artifact finds no room on the disk",
                "at each of the run's writes in turn, " + fullDisks + " times",
                "ArtifactStoreException: " + FullDisk.MESSAGE,
                "redriven each time: " + requireAsUndisturbed(source, run));
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(longs = {1, 2})
    void theClockIsSteppedForwardsAndBack(long seed) throws Exception {
        SourceDatabase source = shop(7);
        PortedRun run = run("stepped");
        SteppedClock clock = new SteppedClock(seed);
        PortedRun.Ports ports = ports(source, run).with(clock);
        List<String> seen = new ArrayList<>();
        ExecutionDescription end = run.start(ports);
        while (end.status() != ExecutionStatus.SUCCEEDED && !run.why().contains("startAtStage 7")) {
            assertThat(run.why()).contains("LeaseLostException");
            assertThat(seen).as("resumed over and over").hasSizeLessThan(MOST_REDRIVES);
            seen.add(run.why());
            end = run.redrive(ports);
        }
        if (end.status() != ExecutionStatus.SUCCEEDED) {
            assertThat(run.why()).contains("verified before the copy had ended");
            seen.add(run.why());
            clock.setRight();
            end = run.again(ports);
        }
        assertThat(end.status()).as(run.why()).isEqualTo(ExecutionStatus.SUCCEEDED);
        FaultReport.add(
                "the clock is stepped by up to two hours, forwards and back",
                "at one in fifty looks at it, seed " + seed,
                seen.isEmpty() ? "nothing" : seen.get(0) + "\n" + seen.get(seen.size() - 1),
                "gone on with " + seen.size() + " times: " + requireAsUndisturbed(source, run));
    }

    private String requireAsUndisturbed(SourceDatabase source, PortedRun run) throws Exception {
        PortedRun undisturbed = run("undisturbed");
        assertThat(undisturbed.start(ports(source, undisturbed)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(run.content(DYNAMODB.client())).isEqualTo(undisturbed.content(DYNAMODB.client()));
        return "clean, as undisturbed";
    }

    private PortedRun run(String name) throws Exception {
        return new PortedRun(folder.resolve(name), DYNAMODB.tablePrefix() + name + "-");
    }

    private static PortedRun.Ports ports(SourceDatabase source, PortedRun run) {
        return new PortedRun.Ports(source, DYNAMODB.client(), run.artifacts(), Clock.systemUTC());
    }

    private static DynamoDbClient client(Plug plug) {
        return DynamoDbClient.builder()
                .endpointOverride(DYNAMODB.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(64))
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(plug.requests()))
                .build();
    }

    private static SourceDatabase shop(long seed) {
        TestDatabase database = MYSQL.createDatabase();
        new SampleShop(SampleShop.FEWEST_ROWS, seed)
                .create(database.jdbcUrl(), database.user(), database.password(), SampleShop.Progress.NONE);
        return new JdbcSourceDatabase(
                new SourceAddress(database.jdbcUrl(), database.user()),
                () -> Password.of(database.password().toCharArray()));
    }
}
