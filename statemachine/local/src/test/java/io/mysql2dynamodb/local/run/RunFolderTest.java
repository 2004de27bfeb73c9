package io.mysql2dynamodb.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunConfiguration.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final RunName NAME = new RunName("shop");

    @TempDir
    private Path artifacts;

    @Test
    void aNameThatIsTakenIsRefusedWithTheWayOn() throws IOException {
        Files.createFile(RunFolder.create(artifacts, NAME).runner().resolve(RunRecords.CONFIGURATION));

        assertThatThrownBy(() -> RunFolder.create(artifacts, NAME))
                .isInstanceOf(InvalidUsageException.class)
                .hasMessageContaining("resume shop")
                .hasMessageContaining("--run");
    }

    @Test
    void aRunThatWasKilledBeforeItBeganIsInTheWayUntilItsFolderIsRemoved() {
        RunFolder killed = RunFolder.create(artifacts, NAME);

        assertThatThrownBy(() -> RunFolder.create(artifacts, NAME))
                .isInstanceOf(InvalidUsageException.class)
                .hasMessageContaining("was killed before it began: remove its folder " + killed.root());
    }

    @Test
    void aFolderOfSomethingElseIsNotTakenOver() throws IOException {
        Files.createDirectory(artifacts.resolve("shop"));

        assertThatThrownBy(() -> RunFolder.create(artifacts, NAME)).hasMessageContaining("is not a run's folder");
    }

    @Test
    void anUnknownRunIsRefused() {
        assertThatThrownBy(() -> RunFolder.existing(artifacts, NAME))
                .isInstanceOf(InvalidUsageException.class)
                .hasMessageContaining("no run 'shop'")
                .hasMessageContaining("--artifacts");
    }

    @Test
    void aDiscardedNameIsFreeAgain() {
        RunFolder.create(artifacts, NAME).discard();

        assertThat(RunFolder.create(artifacts, NAME).runner()).isDirectory();
    }

    @Test
    void aRunIsWorkedOnByOneProcessAtATime() {
        RunFolder folder = RunFolder.create(artifacts, NAME);
        try (RunLock lock = RunLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(RunLock.isHeld(folder)).isTrue();
            assertThatThrownBy(() -> RunLock.take(folder))
                    .isInstanceOf(InvalidUsageException.class)
                    .hasMessageContaining("another process");
        }
        assertThat(RunLock.isHeld(folder)).isFalse();
    }

    @Test
    void recordsAreReadAsTheyWereWritten() {
        RunRecords records = new RunRecords(RunFolder.create(artifacts, NAME));
        RunConfiguration configuration = new RunConfiguration(
                Optional.of(new RunConfiguration.Source("jdbc:mysql://127.0.0.1/shop", "reader")),
                5000,
                Target.at(URI.create("http://127.0.0.1:8000")),
                false,
                true,
                "shop-",
                "ledger",
                Optional.of(Path.of("/tmp/template.json")),
                Optional.empty());
        RunStatus status = new RunStatus(
                RunStatus.State.RUNNING,
                Optional.of(7),
                Optional.of("copying"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-01-31T10:15:30.250Z"));

        records.configuration(configuration);
        records.status(status);

        assertThat(records.configuration()).isEqualTo(configuration);
        assertThat(records.status()).contains(status);
        assertThat(records.endpoint()).isEmpty();
    }

    @Test
    void aRecordThatWasChangedByHandIsNamed() throws IOException {
        RunFolder folder = RunFolder.create(artifacts, NAME);
        Files.writeString(folder.runner().resolve("status.json"), "{");

        assertThatThrownBy(() -> new RunRecords(folder).status())
                .isInstanceOf(InvalidUsageException.class)
                .hasMessageContaining("status.json");
    }
}
