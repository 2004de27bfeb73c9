package io.mysql2dynamodb.projection.property;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** RFC 8259, read by hand. */
final class NaiveJson {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /** The text is no JSON, or JSON that two readers would read differently. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String text;
    private final int levels;
    private final boolean bounded;
    private int at;

    private NaiveJson(String text, int levels, boolean bounded) {
        this.text = text;
        this.levels = levels;
        this.bounded = bounded;
    }

    /**
     * The document as an attribute value.
     *
     * @param levels the lists and maps that may lie in each other
     * @param bounded whether DynamoDB's limits apply to numbers and names
     * @throws Malformed the text is not strictly JSON
     */
    static AttributeValue parse(String text, int levels, boolean bounded) {
        NaiveJson json = new NaiveJson(text, levels, bounded);
        AttributeValue value = json.value(0);
        json.space();
        json.require(json.at == text.length());
        return value;
    }

    /** Refuses a text that is not strictly JSON, or has a member without a name. */
    static void requireStrict(String text) {
        try {
            if (hasEmptyName(parse(text, Integer.MAX_VALUE, false))) {
                throw new NaiveRefusal("unparseable-json");
            }
        } catch (Malformed cause) {
            throw new NaiveRefusal("unparseable-json");
        }
    }

    private static boolean hasEmptyName(AttributeValue value) {
        return (value.hasM()
                        && (value.m().containsKey("")
                                || value.m().values().stream().anyMatch(NaiveJson::hasEmptyName)))
                || (value.hasL() && value.l().stream().anyMatch(NaiveJson::hasEmptyName));
    }

    private AttributeValue value(int level) {
        space();
        char c = peek();
        return switch (c) {
            case '{' -> AttributeValue.fromM(members(deeper(level)));
            case '[' -> AttributeValue.fromL(elements(deeper(level)));
            case '"' -> AttributeValue.fromS(string());
            case 't' -> word("true", AttributeValue.fromBool(true));
            case 'f' -> word("false", AttributeValue.fromBool(false));
            case 'n' -> word("null", AttributeValue.fromNul(true));
            default -> number();
        };
    }

    private int deeper(int level) {
        if (level == levels) {
            throw new NaiveRefusal("too-deep");
        }
        return level + 1;
    }

    private Map<String, AttributeValue> members(int level) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        take('{');
        space();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
                space();
            }
            String name = string();
            if (name.isEmpty() && bounded) {
                throw new NaiveRefusal("empty-member-name");
            }
            space();
            take(':');
            require(!members.containsKey(name));
            members.put(name, value(level));
            space();
        }
        take('}');
        return members;
    }

    private List<AttributeValue> elements(int level) {
        List<AttributeValue> elements = new ArrayList<>();
        take('[');
        space();
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                take(',');
            }
            elements.add(value(level));
            space();
        }
        take(']');
        return elements;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        take('"');
        while (peek() != '"') {
            char c = text.charAt(at++);
            require(c >= ' ');
            string.append(c == '\\' ? escaped() : c);
        }
        take('"');
        require(string.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                require(at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"));
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw new Malformed();
        };
    }

    private AttributeValue number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        require(number.lookingAt());
        at = number.end();
        boolean far = number.group().matches(".*[eE][+-]?0*[1-9][0-9]{6,}");
        if (far && bounded) {
            throw new NaiveRefusal("number-out-of-range");
        }
        BigDecimal value = far ? BigDecimal.ZERO : new BigDecimal(number.group());
        return AttributeValue.fromN(bounded ? NaiveNumbers.attribute(value) : NaiveNumbers.plain(value));
    }

    private AttributeValue word(String word, AttributeValue value) {
        require(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        require(at < text.length());
        return text.charAt(at);
    }

    private void take(char expected) {
        require(peek() == expected);
        at++;
    }

    private void require(boolean right) {
        if (!right) {
            throw new Malformed();
        }
    }

    /** RFC 8785, with exact plain numbers. */
    static String canonical(AttributeValue value) {
        return switch (value.type()) {
            case S -> quoted(value.s());
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case NUL -> "null";
            case L ->
                "["
                        + String.join(
                                ",",
                                value.l().stream().map(NaiveJson::canonical).toList()) + "]";
            default ->
                "{"
                        + String.join(
                                ",",
                                value.m().keySet().stream()
                                        .sorted()
                                        .map(name -> quoted(name) + ":"
                                                + canonical(value.m().get(name)))
                                        .toList())
                        + "}";
        };
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = "\"\\\b\t\n\f\r".indexOf(c);
            if (named >= 0) {
                quoted.append('\\').append("\"\\btnfr".charAt(named));
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
