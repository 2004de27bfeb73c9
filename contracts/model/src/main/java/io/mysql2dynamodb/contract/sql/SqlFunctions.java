package io.mysql2dynamodb.contract.sql;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The functions whose result depends on their arguments and the pinned session only, with how many arguments they take.
 * Left out on purpose: those that read the clock, the server or a lock, that draw a random value, and that follow an
 * unpinned variable (WEEK without a mode follows default_week_format, CONVERT_TZ the server's tables of time zones).
 */
final class SqlFunctions {

    private static final int ANY = Integer.MAX_VALUE;

    private static final Map<String, Arity> ALL = """
            ABS 1; ADDTIME 2; ASCII 1; BIN_TO_UUID 1-2; BIT_COUNT 1; BIT_LENGTH 1; CEIL 1; CEILING 1;
            CHARACTER_LENGTH 1; CHAR_LENGTH 1; COALESCE 1+; CONCAT 1+; CONCAT_WS 2+; CONV 3; CONVERT 1; CRC32 1;
            DATE 1; DATEDIFF 2; DATE_ADD 2; DATE_FORMAT 2; DATE_SUB 2; DAY 1; DAYNAME 1; DAYOFMONTH 1; DAYOFWEEK 1;
            DAYOFYEAR 1; ELT 2+; EXTRACT 1; FIELD 2+; FIND_IN_SET 2; FLOOR 1; FORMAT 2; FROM_BASE64 1; FROM_DAYS 1;
            FROM_UNIXTIME 1-2; GREATEST 2+; HEX 1; HOUR 1; IF 3; IFNULL 2; INET6_ATON 1; INET6_NTOA 1; INET_ATON 1;
            INET_NTOA 1; INSTR 2; ISNULL 1; JSON_ARRAY 1+; JSON_CONTAINS 2-3; JSON_CONTAINS_PATH 3+; JSON_DEPTH 1;
            JSON_EXTRACT 2+; JSON_KEYS 1-2; JSON_LENGTH 1-2; JSON_QUOTE 1; JSON_REMOVE 2+; JSON_TYPE 1;
            JSON_UNQUOTE 1; JSON_VALID 1; LAST_DAY 1; LCASE 1; LEAST 2+; LEFT 2; LENGTH 1; LOCATE 2-3; LOWER 1;
            LPAD 3; LTRIM 1; MAKEDATE 2; MAKETIME 3; MD5 1; MICROSECOND 1; MID 2-3; MINUTE 1; MOD 2; MONTH 1;
            MONTHNAME 1; NULLIF 2; OCTET_LENGTH 1; ORD 1; PERIOD_ADD 2; PERIOD_DIFF 2; POW 2; POWER 2; QUARTER 1;
            REGEXP_INSTR 2-6; REGEXP_LIKE 2-3; REGEXP_REPLACE 3-6; REGEXP_SUBSTR 2-5; REPLACE 3; REVERSE 1; RIGHT 2;
            ROUND 1-2; RPAD 3; RTRIM 1; SECOND 1; SEC_TO_TIME 1; SHA1 1; SHA2 2; SIGN 1; SQRT 1; STRCMP 2;
            STR_TO_DATE 2; ST_ASBINARY 1; ST_ASGEOJSON 1; ST_ASTEXT 1; ST_LATITUDE 1; ST_LONGITUDE 1; ST_SRID 1;
            ST_X 1; ST_Y 1; SUBSTR 2-3; SUBSTRING 2-3; SUBSTRING_INDEX 3; SUBTIME 2; TIME 1; TIMEDIFF 2;
            TIMESTAMP 1-2; TIMESTAMPADD 2; TIMESTAMPDIFF 2; TIME_FORMAT 2; TIME_TO_SEC 1; TO_BASE64 1; TO_DAYS 1;
            TO_SECONDS 1; TRIM 1; TRUNCATE 2; UCASE 1; UNHEX 1; UNIX_TIMESTAMP 1; UPPER 1; UUID_TO_BIN 1-2; WEEK 2;
            WEEKDAY 1; WEEKOFYEAR 1; YEAR 1; YEARWEEK 1-2
            """.lines()
            .flatMap(line -> Arrays.stream(line.split(";")))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(entry -> entry.split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> Arity.of(entry[1])));

    private static final Map<String, String> REMEDIES = remedies(Map.of(
            "the result would depend on the time of reading; write a literal", "NOW SYSDATE CURDATE CURTIME",
            "the result would differ each time; use a column", "RAND UUID UUID_SHORT RANDOM_BYTES",
            "use the contract's calculation 'aggregate'",
                    "SUM COUNT AVG MIN MAX GROUP_CONCAT JSON_ARRAYAGG JSON_OBJECTAGG BIT_AND BIT_OR BIT_XOR STD STDDEV"
                            + " VARIANCE",
            "write LOCATE(part, text)", "POSITION",
            "write DATE_ADD(date, INTERVAL amount UNIT) or DATE_SUB", "ADDDATE SUBDATE",
            "add or subtract an interval: CONVERT_TZ depends on the server's tables of time zones", "CONVERT_TZ",
            "write GREATEST(...) or LEAST(...), or compare with AND and OR", "ROW INTERVAL",
            "write LEFT(RPAD(...)) or a column", "REPEAT SPACE"));

    private SqlFunctions() {}

    /** How many arguments a function takes, keywords inside its brackets apart; empty when it is not allowed. */
    static Optional<Arity> arity(String upperCaseName) {
        return Optional.ofNullable(ALL.get(upperCaseName));
    }

    /** What to write instead of a function that is not allowed. */
    static String remedy(String upperCaseName) {
        return REMEDIES.getOrDefault(
                upperCaseName,
                "use only deterministic built-in functions without side effects, such as COALESCE, CONCAT or ROUND");
    }

    private static Map<String, String> remedies(Map<String, String> functionsByRemedy) {
        return functionsByRemedy.entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue().split(" ")).map(function -> Map.entry(function, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Fewest and most arguments. */
    record Arity(int least, int most) {

        static Arity of(String text) {
            if (text.endsWith("+")) {
                return new Arity(Integer.parseInt(text.substring(0, text.length() - 1)), ANY);
            }
            int dash = text.indexOf('-');
            int least = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
            return new Arity(least, dash < 0 ? least : Integer.parseInt(text.substring(dash + 1)));
        }

        boolean allows(int arguments) {
            return arguments >= least && arguments <= most;
        }

        /** For messages: {@code 2 arguments}, {@code 1 to 3 arguments}, {@code 2 or more arguments}. */
        @Override
        public String toString() {
            String count = most == ANY ? least + " or more" : least == most ? "" + least : least + " to " + most;
            return count + (count.equals("1") ? " argument" : " arguments");
        }
    }
}
