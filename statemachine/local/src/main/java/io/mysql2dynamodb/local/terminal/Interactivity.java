package io.mysql2dynamodb.local.terminal;

import java.io.Console;

/** Whether a person sits at both ends, so that questions make sense. */
final class Interactivity {

    private Interactivity() {}

    /**
     * Up to JDK 21 there is a console only when input and output are a terminal; from JDK 22 on there always is one, and
     * it says itself whether it is a terminal, by a method that the JDK 17 which this is built for does not have.
     */
    @SuppressWarnings("SystemConsoleNull")
    static boolean ofThisProcess() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
