package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words by which the general log names commands: those of {@code Command_names} in MySQL 5.6 to 9, as they stand in
 * its source.
 */
final class CommandWords {

    private static final int LONGEST = 40;

    /** The frequent ones first: they are looked up one after another. */
    private static final Map<String, Command> NAMED = named();

    private static final byte[][] WORDS = NAMED.keySet().stream()
            .map(word -> word.getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    private static final Command[] COMMANDS = NAMED.values().toArray(Command[]::new);

    private CommandWords() {}

    /** The command whose word ends with the next tab, or null where there is none. */
    static Command before(byte[] text, int from, int tab) {
        for (int word = 0; word < WORDS.length; word++) {
            if (Arrays.equals(WORDS[word], 0, WORDS[word].length, text, from, tab)) {
                return COMMANDS[word];
            }
        }
        return null;
    }

    /** The place of the tab that ends a word which begins here, or -1 where none can. */
    static int tab(byte[] text, int from, int to) {
        int last = Math.min(to, from + LONGEST);
        for (int at = from; at < last; at++) {
            if (text[at] == '\t') {
                return at;
            }
        }
        return -1;
    }

    /** The command of that word. */
    static Optional<Command> of(String word) {
        return Optional.ofNullable(NAMED.get(word));
    }

    private static Map<String, Command> named() {
        Map<String, Command> named = new LinkedHashMap<>();
        named.put("Query", Command.QUERY);
        named.put("Execute", Command.EXECUTE);
        named.put("Prepare", Command.PREPARE);
        named.put("Close stmt", Command.CLOSE_STATEMENT);
        named.put("Connect", Command.CONNECT);
        named.put("Quit", Command.QUIT);
        named.put("Init DB", Command.INIT_DB);
        named.put("Reset Connection", Command.RESET_CONNECTION);
        named.put("Change user", Command.CHANGE_USER);
        for (String other : List.of(
                "Ping",
                "Reset stmt",
                "Statistics",
                "Field List",
                "Sleep",
                "Create DB",
                "Drop DB",
                "Refresh",
                "Shutdown",
                "Processlist",
                "Kill",
                "Debug",
                "Time",
                "Delayed insert",
                "Binlog Dump",
                "Table Dump",
                "Connect Out",
                "Register Slave",
                "Register Replica",
                "Long Data",
                "Set option",
                "Fetch",
                "Daemon",
                "Binlog Dump GTID",
                "clone",
                "Clone",
                "Subscribe Group Replication Stream",
                "Error")) {
            named.put(other, Command.OTHER);
        }
        return named;
    }
}
