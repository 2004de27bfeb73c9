package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad usage and invalid input end with 2, say what would be right, and start nothing. */
class BadUsageTest {

    @TempDir
    private Path artifacts;

    private final Cli cli = new Cli();

    private void assertRefused(String saying, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        assertThat(cli.run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(cli.printed()).contains(saying).doesNotContain("\tat ", "Exception");
    }

    private String folder() {
        return "--artifacts=" + artifacts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--run=../up | letters, digits",
                "--rows=10 | at least 1000",
                "--rows=many | --rows",
                "--start-at-stage=5 | stages 1, 2, 6, 7, 8",
                "--stop-after-stage=9 | stages 1, 2, 6, 7, 8",
                "--start-at-stage=7 | --run",
                "--dynamodb-endpoint=nonsense | http://HOST:PORT",
                "--dynamodb-endpoint=http://u:p@h:1 | http://HOST:PORT",
                "--table-prefix=a/b | --table-prefix",
                "--ledger-table=x | too short",
                "--contract=/no/such/file.json | no contract file",
                "--cdk-app=/no/such.jar | --cdk-app",
                "--tables-template=/no/such.json | --tables-template",
                "--mysql-user=root | --mysql-url",
                "--mysql-url=jdbc:mysql://h/d | --mysql-user",
                "--start-at-stage=3 | --start-at-stage",
                "--start-at-stage=2 | --run",
                "--log=/no/such.log | --log",
                "--rates=/no/such.json | --rates",
                "--observe=soon | --observe",
                "--observe=25h | --observe",
                "--nonsense | --nonsense",
            })
    void refusesAnOptionThatCannotBe(String option, String saying) throws IOException {
        assertRefused(saying, "run", folder(), option);

        try (var runs = Files.list(artifacts)) {
            assertThat(runs).isEmpty();
        }
    }

    @Test
    void refusesOptionsThatContradictEachOther() {
        assertRefused("exclude each other", "run", folder(), "--aws", "--dynamodb-endpoint=http://127.0.0.1:1");
        assertRefused("--durable", "run", folder(), "--aws", "--durable");
        assertRefused("before --start-at-stage", "run", folder(), "--start-at-stage=8", "--stop-after-stage=7");
        assertRefused("--contract", "run", folder(), "--mysql-url=jdbc:mysql://127.0.0.1/shop", "--mysql-user=reader");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://root:s3cret@127.0.0.1/shop",
        "jdbc:mysql://127.0.0.1/shop?password=s3cret",
        "jdbc:mysql://127.0.0.1/shop?x=1&PassWord=s3cret",
        "jdbc:mysql://127.0.0.1/shop?passw%6Frd=s3cret",
        "'jdbc:mysql://(host=127.0.0.1,password=s3cret)/shop'",
    })
    void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
        assertRefused("MYSQL_PASSWORD", "run", folder(), "--mysql-url=" + url, "--mysql-user=root");
        assertThat(cli.printed()).doesNotContain("s3cret");
    }

    @Test
    void aPasswordThatNobodyCanBeAskedForIsNamed() throws IOException {
        Path contract = Files.writeString(artifacts.resolve("contract.json"), SampleContract.text());

        assertRefused(
                "MYSQL_PASSWORD",
                "run",
                folder(),
                "--mysql-url=jdbc:mysql://127.0.0.1:1/shop",
                "--mysql-user=reader",
                "--contract=" + contract);
    }

    @Test
    void everyProblemOfAContractIsNamedInOnePass() throws IOException {
        Path contract = Files.writeString(
                artifacts.resolve("contract.json"),
                "{\"contract_version\":\"1\",\"tables\":[{\"table\":\"T\",\"type\":\"single-entity\",\"surce_table\":\"t\"}]}");

        assertRefused("surce_table", "run", folder(), "--contract=" + contract);
        assertThat(cli.printed()).contains("/tables/0").contains("attributes");
        assertRefused("error", "validate", "--contract=" + contract);
    }

    @Test
    void aContractWithoutProblemsIsValid() throws IOException {
        Path contract = Files.writeString(artifacts.resolve("contract.json"), SampleContract.text());

        assertThat(cli.run("validate", "--contract=" + contract)).isZero();
        assertThat(cli.printed()).contains("0 errors");
    }

    @Test
    void anUnknownRunIsRefusedByEveryCommand() {
        for (String command : List.of("status", "gates", "resume", "stop")) {
            assertRefused("no run 'nobody'", command, folder(), "nobody");
        }
        assertRefused("no run 'nobody'", "approve", folder(), "nobody", "copy");
        assertRefused("no run 'nobody'", "reject", folder(), "nobody", "copy", "--comment=no");
    }

    @Test
    void aRejectionWithoutReasonIsRefused() {
        assertRefused("--comment", "reject", folder(), "nobody", "copy");
        assertRefused("--comment", "reject", folder(), "nobody", "copy", "--comment= ");
    }

    @Test
    void noCommandAndAnUnknownCommandShowTheHelp() {
        assertRefused("Usage: orchestrator");
        assertRefused("nonsense", "nonsense");
    }

    @Test
    void everyCommandHasHelp() {
        for (String command :
                List.of("run", "resume", "status", "gates", "approve", "reject", "validate", "plan", "serve", "stop")) {
            assertThat(cli.run(command, "--help")).isZero();
            assertThat(cli.printed()).contains("Usage: orchestrator " + command);
        }
    }
}
