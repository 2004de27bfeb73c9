package io.mysql2dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.control.handler.PauseRun;
import io.mysql2dynamodb.control.handler.PrepareRun;
import io.mysql2dynamodb.platform.ledger.NoSuchRunException;
import io.mysql2dynamodb.platform.ledger.RunPause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PauseRunTest extends ControlFixture {

    @BeforeEach
    void prepareTheRun() {
        call(
                new PrepareRun(wiring),
                "{\"execution\": {\"id\": \"arn:e1\", \"name\": \"e1\"}, \"input\": {\"run\": \"r\"}}");
    }

    @Test
    void keepsWhoPausedFirstAndSinceWhen() {
        String answer = pause("true", "ann");

        assertThat(answer).contains("\"paused\":true", "\"by\":\"ann\"", "\"at\":\"");
        assertThat(pause("true", "bob")).isEqualTo(answer);
        assertThat(wiring.control().paused("r")).map(RunPause::by).contains("ann");
        assertThat(audited("r")).containsOnlyOnce("run-paused");
    }

    @Test
    void liftsThePause() {
        pause("true", "ann");

        assertThat(pause("false", "bob")).isEqualTo("{\"run\":\"r\",\"paused\":false}");
        assertThat(pause("false", "bob")).isEqualTo("{\"run\":\"r\",\"paused\":false}");
        assertThat(wiring.control().paused("r")).isEmpty();
        assertThat(audited("r")).containsOnlyOnce("pause-lifted");
    }

    @Test
    void tellsHowItIsWithoutChangingIt() {
        assertThat(ask()).isEqualTo("{\"run\":\"r\",\"paused\":false}");
        pause("true", "ann");
        assertThat(ask()).contains("\"paused\":true", "\"by\":\"ann\"");
    }

    @Test
    void refusesARunThatDoesNotExist() {
        assertThatThrownBy(() -> call(new PauseRun(wiring), "{\"run\": \"none\", \"paused\": true}"))
                .isInstanceOf(NoSuchRunException.class);
        assertThat(wiring.control().paused("none")).isEmpty();
    }

    private String ask() {
        return call(new PauseRun(wiring), "{\"run\": \"r\"}");
    }

    private String pause(String paused, String by) {
        return call(new PauseRun(wiring), "{\"run\": \"r\", \"paused\": " + paused + ", \"by\": \"" + by + "\"}");
    }
}
