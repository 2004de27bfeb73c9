package io.mysql2dynamodb.projection.property;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code date-format}: y Y u year, M month, D d day of month, H h m s, S cut, a, E; T, Z and quoted text stand as they are. */
final class NaiveDateFormat {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    /** Quoted text, the same letter several times, or anything else. */
    private static final Pattern PIECE = Pattern.compile("'(?:[^']|'')*'|([yYuMDdHhmsSaE])\\1*|.");

    private NaiveDateFormat() {}

    /** The text as MySQL stores dates, of one written by a pattern of digits. */
    static String stored(String text, String pattern) {
        Map<Character, String> digits = new HashMap<>();
        StringBuilder expression = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        for (String piece : pieces(pattern)) {
            char letter = piece.charAt(0);
            if ("yMdHms".indexOf(letter) >= 0) {
                letters.append(letter);
                expression.append(piece.length() == 1 ? "(\\d{1,2})" : "(\\d{" + piece.length() + "})");
            } else {
                expression.append(Pattern.quote(piece));
            }
        }
        Matcher matcher = Pattern.compile(expression.toString()).matcher(text);
        if (!matcher.matches()) {
            throw new NaiveRefusal("unparseable-date");
        }
        for (int i = 0; i < letters.length(); i++) {
            digits.put(letters.charAt(i), ("0" + matcher.group(i + 1)).replaceAll("^0(?=\\d\\d)", ""));
        }
        String day = digits.get('y') + "-" + digits.get('M') + "-" + digits.get('d');
        return digits.containsKey('H')
                ? day + " " + digits.get('H') + ":" + digits.get('m') + ":" + digits.get('s')
                : day;
    }

    /** A date as MySQL stores it, by the pattern. */
    static String write(String stored, String pattern) {
        LocalDate day = day(stored);
        String time = stored.length() > 10 ? stored.substring(11) : "00:00:00";
        StringBuilder text = new StringBuilder();
        for (String piece : pieces(pattern)) {
            text.append(piece(piece, day, time));
        }
        return text.toString();
    }

    private static LocalDate day(String stored) {
        try {
            return LocalDate.of(number(stored, 0, 4), number(stored, 5, 7), number(stored, 8, 10));
        } catch (DateTimeException cause) {
            throw new NaiveRefusal("unparseable-date");
        }
    }

    private static List<String> pieces(String pattern) {
        return PIECE.matcher(pattern).results().map(MatchResult::group).toList();
    }

    private static String piece(String piece, LocalDate day, String time) {
        int hour = number(time, 0, 2);
        int digits = piece.length();
        return switch (piece.charAt(0)) {
            case '\'' -> piece.substring(1, digits - 1).replace("''", "'");
            case 'y', 'Y', 'u' -> digits == 2 ? padded(day.getYear() % 100, 2) : padded(day.getYear(), digits);
            case 'M' -> padded(day.getMonthValue(), digits);
            case 'D', 'd' -> padded(day.getDayOfMonth(), digits);
            case 'H' -> padded(hour, digits);
            case 'h' -> padded(hour % 12 == 0 ? 12 : hour % 12, digits);
            case 'm' -> padded(number(time, 3, 5), digits);
            case 's' -> padded(number(time, 6, 8), digits);
            case 'S' -> ((time.length() > 9 ? time.substring(9) : "") + "000000000").substring(0, digits);
            case 'a' -> hour < 12 ? "AM" : "PM";
            case 'E' -> WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
            default -> piece;
        };
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
