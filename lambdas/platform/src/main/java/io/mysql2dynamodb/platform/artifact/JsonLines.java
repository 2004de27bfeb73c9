package io.mysql2dynamodb.platform.artifact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.mysql2dynamodb.platform.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Artifacts with one JSON value per line, read and written without holding them in memory. */
public final class JsonLines {

    private static final ObjectWriter LINES = Json.MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final ArtifactStore store;

    public JsonLines(ArtifactStore store) {
        this.store = store;
    }

    /** Writes the values, one a line, as one artifact. Returns how many they were. */
    public long write(String key, Stream<?> values) {
        try (ArtifactWriter out = store.write(key)) {
            long lines = 0;
            for (var each = values.iterator(); each.hasNext(); lines++) {
                LINES.writeValue(out, each.next());
                out.write('\n');
            }
            out.commit();
            return lines;
        } catch (IOException e) {
            throw new ArtifactStoreException(
                    "artifact " + store.locate(key) + " could not be written (" + e.getMessage()
                            + "). Check that the folder is writable and the disk has room",
                    e);
        }
    }

    /**
     * Reads the artifact's values in order.
     *
     * @throws ArtifactMissingException if there is no such artifact
     * @throws ArtifactStoreException if it cannot be read, or a line is not that type's JSON
     */
    public <T> void read(String key, Class<T> type, Consumer<? super T> consumer) {
        readWhile(key, type, value -> {
            consumer.accept(value);
            return true;
        });
    }

    /**
     * Reads the artifact's values in order until the consumer has enough.
     *
     * @param more takes a value, and says whether it wants another
     * @return whether the end was reached
     * @throws ArtifactMissingException if there is no such artifact
     * @throws ArtifactStoreException if it cannot be read, or a line is not that type's JSON
     */
    public <T> boolean readWhile(String key, Class<T> type, Predicate<? super T> more) {
        var content = store.read(key).orElseThrow(() -> new ArtifactMissingException(store.locate(key)));
        long number = 1;
        try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!more.test(Json.MAPPER.readValue(line, type))) {
                    return false;
                }
                number++;
            }
            return true;
        } catch (JsonProcessingException e) {
            throw new ArtifactStoreException(
                    "line " + number + " of artifact " + store.locate(key) + " is not " + type.getSimpleName() + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new ArtifactStoreException("artifact " + store.locate(key) + " could not be read", e);
        }
    }
}
