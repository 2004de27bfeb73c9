package io.mysql2dynamodb.projection.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Contracts that somebody careless or malicious might hand in: each is answered with a clear list of problems, or does
 * no harm when it is carried out. {@code target/hostile-contracts.md} lists them with their first problem.
 *
 * <p>Of the thousands with one thing changed or injected, a build tries one in {@code -Dhostile.share=n}, always the same
 * ones, and the nightly profile all.
 */
class HostileContractTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final int SHARE = Integer.getInteger("hostile.share", 6);

    private static final List<String> REPORT = new ArrayList<>();

    private static TestDatabase database;
    private static Trial trial;

    @BeforeAll
    static void open() {
        database = MYSQL.createDatabase(BaseContract.file("schema.sql"), BaseContract.file("rows.sql"));
        trial = new Trial(database);
    }

    @AfterAll
    static void report() throws IOException {
        trial.close();
        String table = "# Hostile contracts: " + REPORT.size() + "\n\n| case | first problem |\n|---|---|\n"
                + String.join("", REPORT);
        Files.write(Path.of("target", "hostile-contracts.md"), table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theContractThatTheyAreMadeFromIsCarriedOut() {
        HostileCase unchanged = HostileCase.perhaps("nothing changed", BaseContract.file("contract.json"));

        assertThat(trial.verdict(unchanged).problems())
                .filteredOn(Problem::isError)
                .isEmpty();
        assertThat(trial.outcome(unchanged).complaint()).isEmpty();
    }

    @Test
    void oneThingChanged() {
        judge(Mutations.all().filter(HostileContractTest::isOfThisBuild));
    }

    @Test
    void injections() {
        judge(Injections.all().filter(HostileContractTest::isOfThisBuild));
    }

    @Test
    void monsters() {
        judge(Monsters.all());
    }

    private static boolean isOfThisBuild(HostileCase hostile) {
        return Math.floorMod(hostile.name().hashCode(), SHARE) == 0;
    }

    private static void judge(Stream<HostileCase> cases) {
        Canary before = Canary.of(database);
        List<String> complaints = new ArrayList<>();
        cases.forEach(hostile -> {
            Trial.Outcome outcome = trial.outcome(hostile);
            REPORT.add("| " + cell(hostile.name()) + " | " + cell(outcome.first()) + " |\n");
            outcome.complaint().ifPresent(one -> complaints.add(hostile.name() + ": " + one));
        });

        assertThat(complaints).isEmpty();
        assertThat(Canary.of(database)).isEqualTo(before);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\p{Cntrl}", " ");
    }
}
