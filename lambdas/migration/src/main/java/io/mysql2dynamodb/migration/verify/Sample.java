package io.mysql2dynamodb.migration.verify;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.target.ItemDifference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One difference that the verification found, for people.
 *
 * @param kind what kind of difference
 * @param table the table's contract name
 * @param entity the entity type; empty where none can be told
 * @param key the item's key
 * @param source the source row, as {@code _src} writes it; empty where none can be told
 * @param details in sentences, where no attribute tells it
 * @param attributes the attributes that differ, with what their row gives and what is stored
 */
@JsonPropertyOrder({"kind", "table", "entity", "key", "source", "details", "attributes"})
public record Sample(
        DifferenceKind kind,
        String table,
        String entity,
        String key,
        String source,
        List<String> details,
        List<ItemDifference> attributes) {
    /** Attributes that a sentence names. */
    private static final int SHOWN = 3;

    public Sample {
        details = List.copyOf(details);
        attributes = List.copyOf(attributes);
    }

    /** The difference in one sentence. */
    public String text() {
        String what = Stream.concat(
                        details.stream(), attributes.stream().limit(SHOWN).map(ItemDifference::toString))
                .collect(Collectors.joining("; "));
        String more = attributes.size() > SHOWN ? " and " + (attributes.size() - SHOWN) + " more" : "";
        return kind.word() + ": " + table + (entity.isEmpty() ? "" : "/" + entity) + " " + key
                + (source.isEmpty() ? "" : ", row " + source) + (what.isEmpty() ? "" : ": " + what + more);
    }
}
