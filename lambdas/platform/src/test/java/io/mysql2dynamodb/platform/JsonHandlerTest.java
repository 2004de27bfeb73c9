package io.mysql2dynamodb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.platform.gate.TaskToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

class JsonHandlerTest {

    record Input(String run, int stage, Optional<List<String>> cursor, Optional<TaskToken> token) {}

    record Output(String run, Optional<List<String>> cursor, Instant at) {}

    private static final class Echo extends JsonHandler<Input, Output> {
        Map<String, String> logged = new HashMap<>();
        Input received;

        Echo() {
            super(Input.class);
        }

        @Override
        protected Output handle(Input input) {
            logged = MDC.getCopyOfContextMap();
            received = input;
            return new Output(input.run(), input.cursor(), Instant.parse("2026-01-31T10:15:30Z"));
        }
    }

    private final Echo echo = new Echo();

    @Test
    void writesTheResultWithoutWhatIsAbsent() throws IOException {
        assertThat(call("{\"run\": \"ığ😀\", \"stage\": 7}"))
                .isEqualTo("{\"run\":\"ığ😀\",\"at\":\"2026-01-31T10:15:30Z\"}");
        assertThat(call("{\"run\": \"r\", \"stage\": 7, \"cursor\": [\"1\", \"\"]}"))
                .isEqualTo("{\"run\":\"r\",\"cursor\":[\"1\",\"\"],\"at\":\"2026-01-31T10:15:30Z\"}");
    }

    @Test
    void aNullIsAsLeftOut() throws IOException {
        assertThat(call("{\"run\": \"r\", \"stage\": 7, \"cursor\": null}")).doesNotContain("cursor");
    }

    @Test
    void theLogKnowsTheFunctionTheRunAndTheStageWhileItWorks() throws IOException {
        call("{\"run\": \"r1\", \"stage\": 7}");
        assertThat(echo.logged)
                .containsEntry("function", "Echo")
                .containsEntry("run", "r1")
                .containsEntry("stage", "7");
        assertThat(MDC.get("run")).isNull();
    }

    @Test
    void aTaskTokenIsReadFromTextAndNotPrinted() throws IOException {
        call("{\"run\": \"r\", \"stage\": 7, \"token\": \"secret\"}");
        assertThat(echo.received.token()).contains(new TaskToken("secret"));
        assertThat(echo.received.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"run\": \"r\", \"stage\": 7, \"curser\": []} | curser",
                "{\"stage\": 7} | run",
                "{\"run\": \"r\"} | stage",
                "{\"run\": \"r\", \"stage\": \"7\"} | stage",
                "{\"run\": \"r\", \"stage\": 7.5} | stage",
                "{\"run\": 5, \"stage\": 7} | run",
                "{\"run\": \"r\", \"stage\": 7, \"cursor\": [1]} | cursor",
                "{\"run\": \"r\", \"run\": \"s\", \"stage\": 7} | run",
            })
    void refusesByNameWhatItCannotUse(String input, String named) {
        assertThatThrownBy(() -> call(input))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("Echo");
    }

    @Test
    void refusesWhatIsNotAnObject() {
        assertThatThrownBy(() -> call("nothing")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> call("")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> call("null"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("{run, stage, cursor?, token?}");
    }

    @Test
    void whatTheWorkThrowsLeavesAsItIs() {
        JsonHandler<Input, Output> failing = new JsonHandler<>(Input.class) {
            @Override
            protected Output handle(Input input) {
                throw new SourceNotConfiguredException();
            }
        };
        assertThatThrownBy(() -> failing.handleRequest(
                        stream("{\"run\": \"r\", \"stage\": 7}"), new ByteArrayOutputStream(), null))
                .isExactlyInstanceOf(SourceNotConfiguredException.class);
        assertThat(MDC.get("run")).isNull();
    }

    private String call(String input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        echo.handleRequest(stream(input), output, null);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
