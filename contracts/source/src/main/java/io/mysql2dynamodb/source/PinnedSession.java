package io.mysql2dynamodb.source;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The settings under which reading is exact, as the driver takes them and as the server must then report them. */
final class PinnedSession {

    /** Session variables, each with the value that the server shows when it is set. */
    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.of(
            "time_zone", "+00:00",
            // else MySQL makes a zero date of 2024-02-30 wherever it writes a temporary table, so in any sorted join
            "sql_mode", "ALLOW_INVALID_DATES",
            "div_precision_increment", "4",
            "transaction_isolation", "REPEATABLE-READ",
            "transaction_read_only", "1",
            "information_schema_stats_expiry", "0",
            "net_write_timeout", "600",
            "group_concat_max_len", "1048576",
            "lc_time_names", "en_US"));

    /** Where MySQL needs a date and has a TIME, it takes the current date: the second day of 1970 then, for every reader. */
    private static final String CLOCK = "timestamp=86400";

    private static final Map<String, String> CHARACTERS = Map.of(
            "character_set_client", "utf8mb4",
            "character_set_connection", "utf8mb4",
            "character_set_results", "utf8mb4",
            "collation_connection", "utf8mb4_0900_ai_ci");

    private PinnedSession() {}

    /**
     * @param encryption unless the address itself decides
     */
    static Properties driverProperties(SourceAddress address, String password, Encryption encryption) {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", password);
        properties.setProperty("characterEncoding", "UTF-8");
        properties.setProperty("characterSetResults", "UTF-8");
        properties.setProperty("connectionCollation", CHARACTERS.get("collation_connection"));
        properties.setProperty("sessionVariables", sessionVariables());
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
        // else the driver turns strict mode on, after our own setting
        properties.setProperty("jdbcCompliantTruncation", "false");
        // the text protocol hands over what the server wrote, byte by byte, and parameters need no extra round trip
        properties.setProperty("useServerPrepStmts", "false");
        properties.setProperty("netTimeoutForStreamingResults", "0");
        properties.setProperty("maxAllowedPacket", "1073741824");
        byDefault(properties, address, "sslMode", encryption.name());
        byDefault(properties, address, "allowPublicKeyRetrieval", Boolean.toString(address.loopback()));
        byDefault(properties, address, "connectTimeout", "10000");
        byDefault(properties, address, "socketTimeout", "900000");
        return properties;
    }

    /** What the server must report, by variable. */
    static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>(VARIABLES);
        expected.putAll(CHARACTERS);
        return expected;
    }

    private static String sessionVariables() {
        StringBuilder text = new StringBuilder(CLOCK);
        VARIABLES.forEach((name, value) ->
                text.append(',').append(name).append('=').append(value.matches("\\d+") ? value : "'" + value + "'"));
        return text.toString();
    }

    private static void byDefault(Properties properties, SourceAddress address, String option, String value) {
        if (!address.names(option)) {
            properties.setProperty(option, value);
        }
    }
}
