package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.Problem;
import java.io.IOException;
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

    private static final int DEEPEST_NESTING = 100;

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
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw refused("it is not JSON: " + firstLine(e.getOriginalMessage()) + where, "correct it there");
        } catch (IOException e) {
            throw refused("it cannot be read: " + firstLine(String.valueOf(e.getMessage())), "check the text");
        }
    }

    private static List<Problem> check(String json) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonParser parser = MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
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

    private static boolean brokenUnicode(String text) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static InvalidContractException refused(String what, String remedy) {
        return new InvalidContractException(List.of(Problem.error("", what, remedy)));
    }
}
