package io.mysql2dynamodb.contract.sql;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Pattern CAST_TYPE = Pattern.compile(
            "(?:CHAR|BINARY)(?:\\(\\d{1,5}\\))?|(?:UN)?SIGNED(?: INTEGER)?"
                    + "|DECIMAL(?:\\((\\d{1,2})(?:,(\\d{1,2}))?\\))?|DOUBLE|FLOAT|DATE|(?:DATETIME|TIME)(?:\\([0-6]\\))?|JSON");

    private static final Map<String, String> REFUSED_WORDS = Map.ofEntries(
            Map.entry("SELECT", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("EXISTS", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("UNION", "a sub-select is not allowed; use a join or a calculation of the contract"),
            Map.entry("FROM", "it is known in EXTRACT and TRIM only; a sub-select is not allowed; use a join"),
            Map.entry("USING", "it is known in CONVERT(text USING latin1) only, for the character sets of MySQL"),
            Map.entry("SEPARATOR", "aggregation is a calculation of the contract, not part of an expression"),
            Map.entry("INTO", "INTO is not allowed; a fragment only computes a value"),
            Map.entry("XOR", "write it with AND, OR and NOT"),
            Map.entry("DISTINCT", "aggregation is a calculation of the contract, not part of an expression"),
            Map.entry("OVER", "window functions are not allowed"),
            Map.entry("COLLATE", "a comparison follows the collation of its columns"),
            Map.entry("BINARY", "use CAST(... AS BINARY)"),
            Map.entry("REGEXP", "write REGEXP_LIKE(text, pattern)"),
            Map.entry("RLIKE", "write REGEXP_LIKE(text, pattern)"),
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

    private SqlVocabulary() {}

    /** Whether a CAST may have this target, in upper case and without spaces. */
    static boolean isCastType(String type) {
        Matcher matcher = CAST_TYPE.matcher(type);
        if (!matcher.matches()) {
            return false;
        }
        int precision = matcher.group(1) == null ? 10 : Integer.parseInt(matcher.group(1));
        int scale = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return precision <= 65 && scale <= 30 && scale <= precision;
    }

    static Optional<String> remedyForWord(String upperCaseWord) {
        return Optional.ofNullable(REFUSED_WORDS.get(upperCaseWord));
    }
}
