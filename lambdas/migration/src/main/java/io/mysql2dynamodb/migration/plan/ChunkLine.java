package io.mysql2dynamodb.migration.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One line of the chunk manifest: a key range of one entity, half-open {@code (after, upTo]}.
 *
 * <p>A chunk is a value: copying it twice gives the same items. The first chunk of an entity is open below and the last
 * one open above, so that together they cover every row.
 *
 * @param id unique in the run, such as {@code Orders/ORDER/00001}
 * @param table the table's contract name
 * @param entity the entity type
 * @param after key values that the chunk begins after; empty for the first chunk
 * @param upTo key values that the chunk ends with, included; empty for the last chunk
 * @param estimatedRows rows in the range when it was planned
 * @param contractHash hash of the contract that it was planned for
 */
@JsonPropertyOrder({"id", "table", "entity", "after", "upTo", "estimatedRows", "contractHash"})
public record ChunkLine(
        String id,
        String table,
        String entity,
        Optional<List<String>> after,
        Optional<List<String>> upTo,
        long estimatedRows,
        String contractHash) {

    public ChunkLine {
        after = after.map(ChunkLine::copy);
        upTo = upTo.map(ChunkLine::copy);
    }

    /** A declared source key may hold NULLs, which {@link List#copyOf} refuses. */
    private static List<String> copy(List<String> values) {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The rows of the chunk, or what is left of them after the cursor. */
    public KeyRange range(Optional<List<String>> cursor) {
        return new KeyRange(cursor.or(() -> after).map(SourceKey::new), upTo.map(SourceKey::new));
    }
}
