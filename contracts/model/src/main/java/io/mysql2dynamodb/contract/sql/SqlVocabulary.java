package io.mysql2dynamodb.contract.sql;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words a fragment may use, in upper case, and the remedies for those that people try. */
final class SqlVocabulary {

    /** Operators and the parts of CASE, CAST and INTERVAL: passed to the parser as they are. */
    static final Set<String> KEYWORDS = Set.of(
            "AND", "OR", "NOT", "IS", "BETWEEN", "IN", "LIKE", "ESCAPE", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST",
            "DIV");

    static final Set<String> CONSTANTS = Set.of("NULL", "TRUE", "FALSE");

    static final Set<String> TEMPORAL_LITERALS = Set.of("DATE", "TIME", "TIMESTAMP");

    static final Set<String> UNITS =
            Set.of("MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    static final Pattern CAST_TYPE = Pattern.compile("(?:CHAR|BINARY)(?:\\(\\d{1,9}\\))?|(?:UN)?SIGNED(?: INTEGER)?"
            + "|DECIMAL(?:\\(\\d{1,2}(?:,\\d{1,2})?\\))?|DOUBLE|FLOAT|DATE|(?:DATETIME|TIME)(?:\\([0-6]\\))?|JSON");

    /**
     * Functions whose result depends on their arguments and the pinned session only. Left out on purpose: those that
     * read the clock, the server or a lock, that draw a random value, and that follow an unpinned session variable
     * (WEEK follows default_week_format).
     */
    private static final Set<String> FUNCTIONS = Set.of(
            "ABS",
            "ASCII",
            "BIN_TO_UUID",
            "CEIL",
            "CEILING",
            "CHARACTER_LENGTH",
            "CHAR_LENGTH",
            "COALESCE",
            "CONCAT",
            "CONCAT_WS",
            "CRC32",
            "DATE",
            "DATEDIFF",
            "DATE_ADD",
            "DATE_FORMAT",
            "DATE_SUB",
            "DAY",
            "DAYOFMONTH",
            "DAYOFWEEK",
            "DAYOFYEAR",
            "ELT",
            "FIELD",
            "FIND_IN_SET",
            "FLOOR",
            "FROM_UNIXTIME",
            "GREATEST",
            "HEX",
            "HOUR",
            "IF",
            "IFNULL",
            "INET6_ATON",
            "INET6_NTOA",
            "INET_ATON",
            "INET_NTOA",
            "INSTR",
            "ISNULL",
            "JSON_CONTAINS",
            "JSON_EXTRACT",
            "JSON_LENGTH",
            "JSON_TYPE",
            "JSON_UNQUOTE",
            "JSON_VALID",
            "LAST_DAY",
            "LCASE",
            "LEAST",
            "LEFT",
            "LENGTH",
            "LOCATE",
            "LOWER",
            "LPAD",
            "LTRIM",
            "MD5",
            "MICROSECOND",
            "MID",
            "MINUTE",
            "MOD",
            "MONTH",
            "NULLIF",
            "OCTET_LENGTH",
            "ORD",
            "POW",
            "POWER",
            "QUARTER",
            "REPLACE",
            "REVERSE",
            "RIGHT",
            "ROUND",
            "RPAD",
            "RTRIM",
            "SECOND",
            "SHA1",
            "SHA2",
            "SIGN",
            "SQRT",
            "STRCMP",
            "STR_TO_DATE",
            "SUBSTR",
            "SUBSTRING",
            "SUBSTRING_INDEX",
            "TIME",
            "TO_DAYS",
            "TRIM",
            "TRUNCATE",
            "UCASE",
            "UNHEX",
            "UNIX_TIMESTAMP",
            "UPPER",
            "UUID_TO_BIN",
            "WEEKDAY",
            "YEAR");

    private static final Map<String, String> REFUSED_WORDS = Map.ofEntries(
            Map.entry("SELECT", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("EXISTS", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("UNION", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("FROM", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("INTO", "INTO is not allowed; a fragment only computes a value"),
            Map.entry("XOR", "write it with AND, OR and NOT"),
            Map.entry("DISTINCT", "aggregation is a calculation of the contract, not part of an expression"),
            Map.entry("OVER", "window functions are not allowed"),
            Map.entry("COLLATE", "a comparison follows the collation of its columns"),
            Map.entry("BINARY", "use CAST(... AS BINARY)"),
            Map.entry("REGEXP", "use LIKE"),
            Map.entry("RLIKE", "use LIKE"),
            Map.entry("SOUNDS", "use LIKE"),
            Map.entry("DEFAULT", "write the value itself"),
            Map.entry("CURRENT_DATE", "the result would depend on the time of reading; write a literal"),
            Map.entry("CURRENT_TIME", "the result would depend on the time of reading; write a literal"),
            Map.entry("CURRENT_TIMESTAMP", "the result would depend on the time of reading; write a literal"),
            Map.entry("LOCALTIME", "the result would depend on the time of reading; write a literal"),
            Map.entry("LOCALTIMESTAMP", "the result would depend on the time of reading; write a literal"),
            Map.entry("UTC_DATE", "the result would depend on the time of reading; write a literal"),
            Map.entry("UTC_TIME", "the result would depend on the time of reading; write a literal"),
            Map.entry("UTC_TIMESTAMP", "the result would depend on the time of reading; write a literal"),
            Map.entry("CURRENT_USER", "the result would depend on who reads; write a literal"));

    private static final Set<String> CLOCK = Set.of("NOW", "SYSDATE", "CURDATE", "CURTIME");
    private static final Set<String> CHANCE = Set.of("RAND", "UUID", "UUID_SHORT", "RANDOM_BYTES");
    private static final Set<String> AGGREGATES =
            Set.of("SUM", "COUNT", "AVG", "MIN", "MAX", "GROUP_CONCAT", "JSON_ARRAYAGG", "JSON_OBJECTAGG");

    private SqlVocabulary() {}

    static boolean allowsFunction(String upperCaseName) {
        return FUNCTIONS.contains(upperCaseName);
    }

    static String remedyForFunction(String upperCaseName) {
        if (CLOCK.contains(upperCaseName)) {
            return "the result would depend on the time of reading; write a literal";
        }
        if (CHANCE.contains(upperCaseName)) {
            return "the result would differ each time; use a column";
        }
        if (AGGREGATES.contains(upperCaseName)) {
            return "use the contract's calculation 'aggregate'";
        }
        return "use only deterministic built-in functions without side effects, such as COALESCE, CONCAT or ROUND";
    }

    static Optional<String> remedyForWord(String upperCaseWord) {
        return Optional.ofNullable(REFUSED_WORDS.get(upperCaseWord));
    }
}
