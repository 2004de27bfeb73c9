package io.mysql2dynamodb.migration.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.migration.copy.DuplicateKey;
import io.mysql2dynamodb.migration.copy.ItemSink;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The files of one table: takes items of all of its entities, and proves at the end that no key occurs twice. Thread-safe. */
final class TableExport implements ItemSink, AutoCloseable {

    /** Pairs that are told of when keys occur twice. */
    private static final int MOST_DUPLICATES = 5;

    private final Path folder;
    private final String table;
    private final List<String> keyNames;
    private final LineFiles files;
    private final KeySpill keys;

    TableExport(Path folder, Path scratch, String table, List<String> keyNames, ExportLimits limits)
            throws IOException {
        this.folder = folder;
        this.table = table;
        this.keyNames = keyNames;
        this.files = new LineFiles(folder, table + "/items", limits.fileBytes());
        this.keys = new KeySpill(scratch.resolve(table), limits.sortBytes());
    }

    @Override
    public void write(Collection<Map<String, AttributeValue>> items) {
        List<byte[]> lines = new ArrayList<>(items.size());
        try {
            for (Map<String, AttributeValue> item : items) {
                lines.add(line(item));
                keys.add(KeySpill.digest(ItemKey.of(item, keyNames)));
            }
        } catch (IOException e) {
            throw failed(e);
        }
        files.add(lines);
    }

    private static byte[] line(Map<String, AttributeValue> item) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(bytes)) {
            ItemJson.write(item, json);
        }
        return bytes.toByteArray();
    }

    /**
     * Ends the table's files.
     *
     * @throws ExportDuplicatesException keys occur more than once
     */
    ExportManifest.Table finish() {
        List<ExportedFile> written = files.finish();
        try {
            List<byte[]> repeated = keys.repeated(MOST_DUPLICATES + 1);
            if (!repeated.isEmpty()) {
                boolean more = repeated.size() > MOST_DUPLICATES;
                throw new ExportDuplicatesException(
                        table, pairs(written, more ? repeated.subList(0, MOST_DUPLICATES) : repeated), more);
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return new ExportManifest.Table(
                table, written.stream().mapToLong(ExportedFile::lines).sum(), written);
    }

    /** The rows behind repeated keys, found by reading the files that were written. */
    private List<DuplicateKey> pairs(List<ExportedFile> written, List<byte[]> repeated) throws IOException {
        Map<String, SourceRow> first = new LinkedHashMap<>();
        repeated.forEach(digest -> first.put(HexFormat.of().formatHex(digest), null));
        Map<String, DuplicateKey> pairs = new LinkedHashMap<>();
        for (ExportedFile file : written) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(folder.resolve(file.path()))), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    pair(Json.MAPPER.readTree(line).get("Item"), first, pairs);
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    private void pair(JsonNode item, Map<String, SourceRow> first, Map<String, DuplicateKey> pairs) throws IOException {
        ItemKey key = key(item);
        String digest = HexFormat.of().formatHex(KeySpill.digest(key));
        if (first.containsKey(digest)) {
            SourceRow row = HelperAttributes.parseSource(
                    item.get(HelperAttributes.SOURCE).get("S").textValue());
            SourceRow before = first.putIfAbsent(digest, row);
            if (before != null) {
                pairs.putIfAbsent(digest, new DuplicateKey(key, before, row));
            }
        }
    }

    private ItemKey key(JsonNode item) throws IOException {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String name : keyNames) {
            JsonNode value = item.get(name);
            key.put(
                    name,
                    value.has("S")
                            ? AttributeValue.fromS(value.get("S").textValue())
                            : value.has("N")
                                    ? AttributeValue.fromN(value.get("N").textValue())
                                    : AttributeValue.fromB(SdkBytes.fromByteArray(
                                            value.get("B").binaryValue())));
        }
        return new ItemKey(key);
    }

    private ExportFailedException failed(IOException e) {
        return new ExportFailedException(
                "the export of table " + table + " cannot be written (" + e
                        + "). Check that the folder is writable and the disk has room",
                e);
    }

    @Override
    public void close() {
        try (files) {
            keys.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
