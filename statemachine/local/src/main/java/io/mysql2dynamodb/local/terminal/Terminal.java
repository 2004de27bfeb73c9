package io.mysql2dynamodb.local.terminal;

import java.io.PrintStream;

/**
 * Lines on standard output, and one line at its end that is written over while something is in progress. Thread-safe.
 * Where the output is no terminal there are no colours and no overwritten line.
 */
public final class Terminal {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final String RESET = "\u001b[0m";

    /** How a piece of text stands out on a terminal. */
    public enum Tone {
        GOOD("\u001b[32m"),
        BAD("\u001b[31m"),
        ATTENTION("\u001b[33m"),
        HEADING("\u001b[1m"),
        FAINT("\u001b[2m");

        private final String code;

        Tone(String code) {
            this.code = code;
        }
    }

    private final PrintStream out;
    private final boolean live;
    private final boolean coloured;
    private boolean lineIsOpen;

    /**
     * @param live whether a line can be written over
     * @param coloured whether tones are shown
     */
    public Terminal(PrintStream out, boolean live, boolean coloured) {
        this.out = out;
        this.live = live;
        this.coloured = coloured;
    }

    /** Standard output as it is: a terminal only if both it and the input are one; colours unless NO_COLOR is set. */
    public static Terminal ofThisProcess() {
        boolean live = isInteractive() && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(System.out, live, live && System.getenv("NO_COLOR") == null);
    }

    /** Whether a person can be asked here. */
    public static boolean isInteractive() {
        return Interactivity.ofThisProcess();
    }

    public boolean isLive() {
        return live;
    }

    public synchronized void line(String text) {
        closeOpenLine();
        out.println(text);
        out.flush();
    }

    /** Writes over the last progress; nothing where that is not possible. */
    public synchronized void progress(String text) {
        if (live) {
            out.print(CLEAR_LINE + text);
            out.flush();
            lineIsOpen = true;
        }
    }

    /** A question: the cursor stays behind it. */
    public synchronized void ask(String question) {
        closeOpenLine();
        out.print(question);
        out.flush();
    }

    public String in(Tone tone, String text) {
        return coloured ? tone.code + text + RESET : text;
    }

    private void closeOpenLine() {
        if (lineIsOpen) {
            out.print(CLEAR_LINE);
            lineIsOpen = false;
        }
    }
}
