package io.mysql2dynamodb.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateKeeperTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LinkedBlockingQueue<String> decisions = new LinkedBlockingQueue<>();
    private GateKeeper keeper;

    private void keep(String typed, boolean approveAll, boolean live) {
        keep(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), approveAll, live);
    }

    private void keep(InputStream input, boolean approveAll, boolean live) {
        Terminal terminal = new Terminal(new PrintStream(printed, true, StandardCharsets.UTF_8), live, false);
        keeper = new GateKeeper(
                terminal,
                new LineInput(input),
                approveAll,
                (gate, approved, comment) -> {
                    keeper.accept(new RunEvent.GateDecided(gate, approved, "me", comment));
                    decisions.add(gate + " " + approved + " " + comment);
                    return "";
                },
                "approve run %s");
    }

    private void open(String gate) {
        keeper.accept(new RunEvent.GateOpened("run", gate, 7, "Title", "Question?", List.of()));
    }

    private String decision() throws InterruptedException {
        return decisions.poll(10, TimeUnit.SECONDS);
    }

    private void awaitPrinted(String text) throws InterruptedException {
        for (int glance = 0; glance < 500 && !said().contains(text); glance++) {
            Thread.sleep(20);
        }
        assertThat(said()).contains(text);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    @Test
    void asksUntilAnAnswerCanBeUnderstood() throws InterruptedException {
        keep("perhaps\nYES\n", false, true);
        open("copy");

        assertThat(decision()).isEqualTo("copy true ");
    }

    @Test
    void aRejectionNeedsAReason() throws InterruptedException {
        keep("no\n\nno\nthe source is busy\n", false, true);
        open("copy");

        assertThat(decision()).isEqualTo("copy false the source is busy");
    }

    @Test
    void approvesEverythingButQuarantinedRowsUnasked() throws InterruptedException {
        keep("", true, false);
        open("infrastructure");
        assertThat(decision()).startsWith("infrastructure true");
        open("quarantine");
        assertThat(decision()).startsWith("quarantine false").contains("--accept-quarantine");
    }

    @Test
    void asksForQuarantinedRowsWhereSomebodyIsThere() throws InterruptedException {
        keep("yes\n", true, true);
        open("quarantine");

        assertThat(decision()).isEqualTo("quarantine true ");
    }

    @Test
    void saysHowToDecideElsewhereWhereNobodyIsThere() throws InterruptedException {
        keep("", false, false);
        open("copy");

        awaitPrinted("waiting for a decision: approve run copy");
        assertThat(decisions).isEmpty();
    }

    @Test
    void aDecisionMadeElsewhereEndsTheQuestion() throws InterruptedException, IOException {
        PipedOutputStream keyboard = new PipedOutputStream();
        keep(new PipedInputStream(keyboard), false, true);
        open("copy");
        awaitPrinted("Approve?");

        keeper.accept(new RunEvent.GateDecided("copy", true, "somebody", ""));
        keyboard.write("yes, copy\n".getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        Thread.sleep(300);
        open("cut-over");
        awaitPrinted("Approve? yes or no: \n    Approve?");
        keyboard.write("yes\n".getBytes(StandardCharsets.UTF_8));
        keyboard.flush();

        assertThat(decision()).isEqualTo("cut-over true ");
    }
}
