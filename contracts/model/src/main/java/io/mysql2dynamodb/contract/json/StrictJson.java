package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** JSON read without mercy: bounded size and depth, no duplicate member names, no text that is not Unicode. */
final class StrictJson {

    /** Far above any real contract; most of it is spent on attributes, at some 200 characters each. */
    static final int LONGEST_TEXT = 20_000_000;

    /** Twice a contract of 200 tables with 100 attributes each. */
    private static final int MOST_VALUES = 250_000;

    private static final int DEEPEST_NESTING = 100;

    /** Behind or before the point; DynamoDB's numbers have at most 130. */
    private static final int MOST_DIGITS = 200;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * Reads a whole text.
     *
     * @throws InvalidContractException when the text is not one JSON value, or breaks the rules of this class
     */
    static JsonNode read(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw refused("it has " + text.length() + " characters", "keep it under " + LONGEST_TEXT);
        }
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            List<Problem> problems = check(json);
            JsonNode tree = MAPPER.readTree(json);
            if (!problems.isEmpty()) {
                throw new InvalidContractException(problems);
            }
            if (tree == null || tree.isMissingNode()) {
                throw refused("it is empty", "write a JSON object with \"tables\"");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw refused(
                    "it is nested more than " + DEEPEST_NESTING + " deep, or a name or number in it is absurdly long"
                            + where(e),
                    "correct it there");
        } catch (JsonProcessingException e) {
            throw refused("it is not JSON: " + firstLine(e.getOriginalMessage()) + where(e), "correct it there");
        } catch (IOException e) {
            throw refused("it cannot be read: " + firstLine(String.valueOf(e.getMessage())), "check the text");
        }
    }

    private static List<Problem> check(String json) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Deque<Set<String>> open = new ArrayDeque<>();
        int values = 0;
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME && ++values > MOST_VALUES) {
                    throw refused("it has more than " + MOST_VALUES + " values", "split it into several contracts");
                }
                if (token == JsonToken.START_OBJECT) {
                    open.push(new HashSet<>());
                } else if (token == JsonToken.END_OBJECT) {
                    open.pop();
                } else if (token == JsonToken.FIELD_NAME && !open.element().add(parser.currentName())) {
                    problems.add(Problem.error(
                            parser.getParsingContext().pathAsPointer().toString(),
                            "the member \"" + parser.currentName() + "\" is written twice",
                            "keep one of the two"));
                }
                if (token.isNumeric() && absurd(parser.getDecimalValue())) {
                    problems.add(Problem.error(
                            parser.getParsingContext().pathAsPointer().toString(),
                            "the number has more digits than any number here",
                            "write one that DynamoDB can hold"));
                }
                if ((token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING)
                        && brokenUnicode(parser.getText())) {
                    problems.add(Problem.error(
                            parser.getParsingContext().pathAsPointer().toString(),
                            "the text has half of a surrogate pair",
                            "write the whole character"));
                }
            }
        }
        return problems;
    }

    /** Arithmetic on such a number can cost the whole memory. */
    private static boolean absurd(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    private static boolean brokenUnicode(String text) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static InvalidContractException refused(String what, String remedy) {
        return new InvalidContractException(List.of(Problem.error("", what, remedy)));
    }
}
