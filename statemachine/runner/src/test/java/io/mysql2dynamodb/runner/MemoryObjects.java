package io.mysql2dynamodb.runner;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.port.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Objects in memory. */
final class MemoryObjects implements ObjectStore {

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();

    MemoryObjects with(String bucket, String key, String text) {
        put(bucket, key, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public Optional<byte[]> get(String bucket, String key) {
        return Optional.ofNullable(objects.get(bucket + "/" + key));
    }

    @Override
    public void put(String bucket, String key, byte[] content) {
        objects.put(bucket + "/" + key, content);
    }

    JsonNode json(String bucket, String key) {
        return Json.read(new String(get(bucket, key).orElseThrow(), StandardCharsets.UTF_8));
    }

    Map<String, byte[]> all() {
        return new TreeMap<>(objects);
    }
}
