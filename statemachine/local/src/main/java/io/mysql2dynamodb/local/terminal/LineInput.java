package io.mysql2dynamodb.local.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lines that a person types, waited for only as long as they are wanted: a read of standard input cannot be interrupted,
 * so it is made by a thread of its own, begun with the first question.
 */
public final class LineInput {

    /** What came of waiting for a line. */
    public sealed interface Answer {

        record Line(String text) implements Answer {}

        /** The input has ended: nobody will answer here. */
        record NobodyThere() implements Answer {}

        /** It was not wanted any more. */
        record NotWanted() implements Answer {}
    }

    private static final long GLANCE_MILLIS = 100;

    private final InputStream input;
    private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private boolean reading;
    private boolean ended;

    public LineInput(InputStream input) {
        this.input = input;
    }

    /** Waits for the next line while it is wanted. */
    public synchronized Answer next(BooleanSupplier wanted) throws InterruptedException {
        begin();
        while (wanted.getAsBoolean() && !ended) {
            Optional<String> line = lines.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            if (line != null) {
                ended = line.isEmpty();
                if (!ended) {
                    return new Answer.Line(line.get().strip());
                }
            }
        }
        return ended ? new Answer.NobodyThere() : new Answer.NotWanted();
    }

    /** Forgets what was typed before: it was no answer to a question that comes now. */
    public synchronized void forgetTyped() {
        lines.removeIf(Optional::isPresent);
    }

    private void begin() {
        if (!reading) {
            reading = true;
            Thread reader = new Thread(this::read, "terminal-input");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void read() {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Optional.of(line));
            }
        } catch (IOException e) {
            // a terminal that went away answers nothing more
        }
        lines.add(Optional.empty());
    }
}
