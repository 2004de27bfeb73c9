package io.mysql2dynamodb.analysis.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.List;

/**
 * The file by which a person states rates, prepared for the patterns whose rates are unknown. The figures are left
 * {@code null}, which the reader of the file refuses: an example must not become a rate.
 */
final class StatedRatesExample {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StatedRatesExample() {}

    static String of(List<SourcePattern> patterns) {
        ObjectNode file = JSON.createObjectNode();
        ArrayNode list = file.putArray("patterns");
        for (SourcePattern pattern : patterns) {
            ObjectNode one = list.addObject();
            one.put("fingerprint", pattern.fingerprint());
            one.putNull("average_rps");
            one.putNull("peak_rps");
            one.put("note", pattern.id() + ", " + pattern.description());
        }
        try {
            return MarkdownText.codeLines(JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                            .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                    .writeValueAsString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example could not be written as JSON", e);
        }
    }
}
