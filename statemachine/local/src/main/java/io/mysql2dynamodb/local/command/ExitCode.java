package io.mysql2dynamodb.local.command;

/** What the command line ends with. */
public final class ExitCode {

    /** Done, and the verification was clean. */
    public static final int DONE = 0;

    /** The run failed, or the verification found differences. */
    public static final int FAILED = 1;

    /** Bad usage or invalid input; nothing was started. */
    public static final int BAD_USAGE = 2;

    private ExitCode() {}
}
