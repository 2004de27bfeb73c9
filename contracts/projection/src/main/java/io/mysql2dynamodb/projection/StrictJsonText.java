package io.mysql2dynamodb.projection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whether a text is one JSON document by RFC 8259, and more strictly: without what readers understand differently. */
final class StrictJsonText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int LONGEST_NUMBER = 1_000;

    private StrictJsonText() {}

    /**
     * Reads a whole text.
     *
     * @throws RefusedValue it is no JSON, is empty, goes on behind its end, has a member twice or without a name, or half
     *     of a surrogate pair; or has a number far beyond all ranges
     */
    static void require(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            int open = 0;
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw unparseable("it is empty");
            }
            while (token != null) {
                token(parser, token);
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                token = parser.nextToken();
                if (open == 0 && token != null) {
                    throw unparseable("it goes on behind its end");
                }
            }
        } catch (JsonProcessingException cause) {
            throw unparseable(cause.getOriginalMessage().lines().findFirst().orElse("") + " at character "
                    + (cause.getLocation().getCharOffset() + 1));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void token(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            if (token == JsonToken.FIELD_NAME && text.isEmpty()) {
                throw unparseable("it has a member with an empty name, which DynamoDB does not take");
            }
            if (text.codePoints()
                    .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                throw unparseable("it has half of a surrogate pair");
            }
        } else if (token.isNumeric()) {
            requireBounded(parser.getText());
        }
    }

    /** Beyond these no number is in DynamoDB's range, and arithmetic would take long or fail. */
    private static void requireBounded(String number) {
        if (number.length() > LONGEST_NUMBER || number.matches("(?i).*e[+-]?0*[1-9][0-9]{6,}")) {
            throw new RefusedValue(
                    ReasonCode.NUMBER_OUT_OF_RANGE,
                    "the number " + RefusedValue.shown(number) + " lies outside of 1E-130..9.99E+125");
        }
    }

    private static RefusedValue unparseable(String why) {
        return new RefusedValue(
                ReasonCode.UNPARSEABLE_JSON,
                "the text is not strictly JSON: " + why + "; type S without json-parse keeps it");
    }
}
