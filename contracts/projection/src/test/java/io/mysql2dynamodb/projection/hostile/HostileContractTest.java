package io.mysql2dynamodb.projection.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceException;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contracts that somebody careless or malicious might hand in: each is answered with a clear list of problems, or does
 * no harm when it is carried out by a user who may read one database.
 */
class HostileContractTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @TempDir
    static Path scratch;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> REPORT = new LinkedHashMap<>();

    private static TestDatabase database;
    private static SourceSession session;
    private static SourceSchema schema;

    @BeforeAll
    static void open() {
        database = MYSQL.createDatabase(BaseContract.file("schema.sql"), BaseContract.file("rows.sql"));
        session = Reader.open(database);
        schema = session.readSchema();
    }

    @AfterAll
    static void report() throws IOException {
        session.close();
        StringBuilder text = new StringBuilder(
                "# Hostile contracts: " + REPORT.size() + "\n\n| case | first problem |\n|---|---|\n");
        REPORT.forEach((name, problem) -> text.append("| ")
                .append(cell(name))
                .append(" | ")
                .append(cell(problem))
                .append(" |\n"));
        Files.write(Path.of("target", "hostile-contracts.md"), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theContractItselfIsCarriedOut() {
        Verdict verdict = verdict(HostileCase.perhaps("nothing changed", BaseContract.file("contract.json")));

        assertThat(verdict.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(verdict.plan().flatMap(HostileContractTest::run)).isEmpty();
    }

    @Test
    void oneThingChanged() {
        judge(Mutations.all());
    }

    @Test
    void injections() {
        judge(Injections.all());
    }

    @Test
    void monsters() {
        judge(Monsters.all());
    }

    private static void judge(Stream<HostileCase> cases) {
        Canary before = Canary.of(database);
        List<String> complaints = new ArrayList<>();
        cases.forEach(hostile -> complaint(hostile).ifPresent(one -> complaints.add(hostile.name() + ": " + one)));

        assertThat(complaints).isEmpty();
        assertThat(Canary.of(database)).isEqualTo(before);
    }

    private static Optional<String> complaint(HostileCase hostile) {
        try {
            Verdict verdict = verdict(hostile);
            REPORT.put(hostile.name(), verdict.first());
            return verdict.complaint(hostile).or(() -> verdict.plan().flatMap(HostileContractTest::run));
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError failure) {
            return Optional.of(failure + " at " + failure.getStackTrace()[0]);
        }
    }

    private static Verdict verdict(HostileCase hostile) {
        return Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> Verdict.on(hostile.file(), schema, scratch.resolve("contract.json")));
    }

    private static Optional<String> run(ContractPlan plan) {
        try {
            for (TablePlan table : plan.tables()) {
                for (EntityPlan entity : table.entities()) {
                    new WindowProjector(session).project(entity, KeyRange.ALL, 100);
                }
            }
            return Optional.empty();
        } catch (SourceException refusal) {
            return Optional.of("MySQL refused it: " + refusal.getMessage());
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\p{Cntrl}", " ");
    }
}
