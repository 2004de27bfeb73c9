package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of {@code scenarios}, on a real MySQL: what a contract says and what comes out. */
class ScenarioTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    static final ScenarioTable TABLE = new ScenarioTable();

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void meansWhatItsFolderSays(Scenario scenario) {
        TestDatabase database = MYSQL.createDatabase(scenario.text("schema.sql"), scenario.text("rows.sql"));
        try (SourceSession session = Sources.open(database)) {
            if (scenario.expectedProblem().isPresent()) {
                assertRefused(scenario, session);
            } else {
                assertProjected(scenario, session);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void hasAReadmeThatTeachesOneRule(Scenario scenario) {
        assertThat(scenario.readme())
                .as(scenario.folder().resolve("README") + " must be " + ScenarioReadme.FORM)
                .isPresent();
    }

    private static void assertRefused(Scenario scenario, SourceSession session) {
        List<String> expected = scenario.expectedProblem().orElseThrow();
        assertThatThrownBy(() -> compile(scenario, session))
                .isInstanceOf(InvalidContractException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(expected));
    }

    private static void assertProjected(Scenario scenario, SourceSession session) {
        ContractPlan plan = compile(scenario, session);
        Outcome expected = Outcome.expected(scenario.expected());
        for (int window : new int[] {1000, 2, 1}) {
            assertThat(Outcome.ofWindows(plan, session, window))
                    .as("in windows of " + window)
                    .isEqualTo(expected);
        }
        assertThat(Outcome.byKeys(plan, session)).as("by the rows' keys").isEqualTo(expected);
        assertThat(Outcome.itemKeys(plan, session)).as("keys only").containsAll(Outcome.itemKeysOfItems(plan, session));
        new KeysLeadBack(session, 50).check(plan);
    }

    private static ContractPlan compile(Scenario scenario, SourceSession session) {
        return ContractCompiler.compile(
                ContractReader.read(scenario.text("contract.json")).contract(), session.readSchema());
    }
}
