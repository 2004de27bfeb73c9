package io.mysql2dynamodb.runner.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.asl.AslProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule has a folder of its name with a bad file, which it finds, and a good one, in which nothing is found. */
class AslLintTest {

    private static List<AslProblem> lint(String file) throws IOException {
        try (InputStream in = AslLintTest.class.getResourceAsStream("/lint/" + file)) {
            String asl = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return AslLint.check(asl, Map.of("Known", "f"), AslLintTest::isException);
        }
    }

    private static boolean isException(String name) {
        try {
            return Throwable.class.isAssignableFrom(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dangling-next | /States/A/Next | there is no state 'B'",
                "unreachable-state | /States/B | never reached",
                "unfilled-substitution | /States/A/Arguments/FunctionName | ${Unknown} is not filled",
                "error-names | /States/A/Retry/1/ErrorEquals/0 | 'com.example.MisspeltException'",
                "error-names | /States/A/Catch/0/ErrorEquals/0 | 'States.Timedout'",
                "transient-retries | /States/A | Lambda.SnapStartNotReadyException, Sandbox.Timedout",
                "variable-on-every-way | /States/Use/Output | $v is not assigned on every way",
                "variable-of-a-caught-task | /States/Use/Output | $v is not assigned on every way",
                "variable-across-a-distributed-map | /States/M/ItemProcessor/States/In/Output | children do not see it",
                "result-in-choice | /States/C/Choices/0/Condition | $states.result is not available here",
                "item-reader-inline | /States/M/ItemReader | needs a distributed Map",
                "expression-syntax | /States/A/Output | does not parse",
                "unknown-function | /States/A/Output | $eval() is not a function",
                "bare-start | /States/A/Output | no context item",
                "shadowed-variable | /States/P/Branches/0/States/In/Assign/v | assigned around this state",
                "json-path-field | /States/A/InputPath | 'InputPath' is not supported",
                "no-end | '' | no way ends",
                "unsupported-resource | /States/A/Resource | 'arn:aws:states:::sns:publish' is not supported",
                "unsupported-input-type | /States/M/ItemReader/ReaderConfig/InputType | 'CSV' is not supported",
                "misplaced-all | /States/A/Retry/0/ErrorEquals | must stand alone",
            })
    void findsWhatIsWrongAndNothingInTheGoodFile(String rule, String pointer, String what) throws IOException {
        assertThat(lint(rule + "/bad.asl.json")).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(lint(rule + "/good.asl.json")).isEmpty();
    }

    @Test
    void findsNothingElseInTheBadFiles() throws IOException {
        assertThat(lint("dangling-next/bad.asl.json")).hasSize(1);
        assertThat(lint("variable-across-a-distributed-map/bad.asl.json")).hasSize(1);
        assertThat(lint("shadowed-variable/bad.asl.json")).hasSize(1);
    }
}
