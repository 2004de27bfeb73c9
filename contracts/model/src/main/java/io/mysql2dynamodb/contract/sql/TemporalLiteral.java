package io.mysql2dynamodb.contract.sql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inside of {@code DATE '...'}, {@code TIME '...'} and {@code TIMESTAMP '...'}: MySQL fails a query for a bad one. */
final class TemporalLiteral {

    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
    private static final String OF_A_DAY = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?";
    private static final Pattern TIME =
            Pattern.compile("-?(?:\\d{1,2}|[0-7]\\d{2}|8[0-2]\\d|83[0-7]):[0-5]\\d:[0-5]\\d" + "(?:\\.\\d{1,6})?");

    private TemporalLiteral() {}

    /** Whether a text is a proper value of a kind, which is one of {@link SqlVocabulary#TEMPORAL_LITERALS}. */
    static boolean isValid(String kind, String text) {
        if (kind.equals("TIME")) {
            return TIME.matcher(text).matches();
        }
        Matcher matcher = Pattern.compile(kind.equals("DATE") ? DATE : DATE + "[ T]" + OF_A_DAY)
                .matcher(text);
        return matcher.matches() && isDate(matcher.group(1));
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
