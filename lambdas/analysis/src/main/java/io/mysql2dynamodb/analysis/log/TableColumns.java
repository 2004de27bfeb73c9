package io.mysql2dynamodb.analysis.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where the columns of a dumped log table stand, told by a header or by the shape of a row.
 *
 * @param format which table it is
 * @param places the place of each column that is there, by its name in MySQL
 * @param count how many fields a row has
 * @param header whether the first row is a header
 */
record TableColumns(LogFormat format, Map<String, Integer> places, int count, boolean header) {

    static final String COMMAND = "command_type";
    static final String ARGUMENT = "argument";
    static final String SQL = "sql_text";
    static final String TIME = "event_time";
    static final String START = "start_time";
    static final String USER_HOST = "user_host";
    static final String THREAD = "thread_id";
    static final String QUERY_TIME = "query_time";
    static final String ROWS_SENT = "rows_sent";
    static final String ROWS_EXAMINED = "rows_examined";
    static final String DATABASE = "db";

    /** The columns of {@code mysql.general_log}, the same in 5.6 to 9. */
    private static final List<String> GENERAL = List.of(TIME, USER_HOST, THREAD, "server_id", COMMAND, ARGUMENT);

    /** The columns of {@code mysql.slow_log}; the last is missing before 5.7. */
    private static final List<String> SLOW = List.of(
            START,
            USER_HOST,
            QUERY_TIME,
            "lock_time",
            ROWS_SENT,
            ROWS_EXAMINED,
            DATABASE,
            "last_insert_id",
            "insert_id",
            "server_id",
            SQL,
            THREAD);

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    TableColumns {
        places = Map.copyOf(places);
    }

    /** The columns by a row that names them, in any order. */
    static Optional<TableColumns> byHeader(List<String> row) {
        Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int place = 0; place < row.size(); place++) {
            places.put(row.get(place).strip(), place);
        }
        if (places.containsKey(COMMAND) && places.containsKey(ARGUMENT)) {
            return Optional.of(new TableColumns(LogFormat.GENERAL_TABLE, named(places, GENERAL), row.size(), true));
        }
        if (places.containsKey(SQL) && places.containsKey(QUERY_TIME)) {
            return Optional.of(new TableColumns(LogFormat.SLOW_TABLE, named(places, SLOW), row.size(), true));
        }
        return Optional.empty();
    }

    /** The columns by a row that has those of the table, all and in their order. */
    static Optional<TableColumns> byShape(List<String> row) {
        int size = row.size();
        if (size < GENERAL.size() || !MOMENT.matcher(row.get(0)).matches()) {
            return Optional.empty();
        }
        if (size == GENERAL.size()
                && NUMBER.matcher(row.get(2)).matches()
                && NUMBER.matcher(row.get(3)).matches()
                && CommandWords.of(row.get(4)).isPresent()) {
            return Optional.of(inOrder(LogFormat.GENERAL_TABLE, GENERAL));
        }
        if ((size == SLOW.size() || size == SLOW.size() - 1)
                && Seconds.microsOfTime(row.get(2)).isPresent()
                && Seconds.microsOfTime(row.get(3)).isPresent()
                && NUMBER.matcher(row.get(4)).matches()
                && NUMBER.matcher(row.get(5)).matches()) {
            return Optional.of(inOrder(LogFormat.SLOW_TABLE, SLOW.subList(0, size)));
        }
        return Optional.empty();
    }

    /** The place of a column, or -1 where the dump has it not. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private static TableColumns inOrder(LogFormat format, List<String> names) {
        Map<String, Integer> places = new TreeMap<>();
        for (int place = 0; place < names.size(); place++) {
            places.put(names.get(place), place);
        }
        return new TableColumns(format, places, names.size(), false);
    }

    private static Map<String, Integer> named(Map<String, Integer> places, List<String> names) {
        Map<String, Integer> found = new TreeMap<>();
        for (String name : names) {
            if (places.containsKey(name)) {
                found.put(name, places.get(name));
            }
        }
        return found;
    }
}
