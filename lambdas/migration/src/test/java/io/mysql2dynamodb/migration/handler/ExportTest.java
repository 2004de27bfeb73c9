package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.export.Export;
import io.mysql2dynamodb.migration.export.ExportDuplicatesException;
import io.mysql2dynamodb.migration.export.ExportLimits;
import io.mysql2dynamodb.migration.export.ExportManifest;
import io.mysql2dynamodb.migration.export.ExportedFile;
import io.mysql2dynamodb.migration.export.FolderExistsException;
import io.mysql2dynamodb.migration.export.WholeFolder;
import io.mysql2dynamodb.migration.source.SessionCounts;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.sample.SampleContract;
import io.mysql2dynamodb.sample.SampleShop;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as files, compared with the items that a copy writes. */
class ExportTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    @Test
    void holdsWhatACopyWrites() {
        TestDatabase database = shop();
        RunFixture run = copied(database, SampleContract.json());

        ExportManifest manifest = export(run, new ExportLimits(20_000, 4_096));

        assertThat(manifest.tables()).extracting(ExportManifest.Table::table).contains("Customers", "StockMovements");
        for (ExportManifest.Table table : manifest.tables()) {
            Map<ItemKey, Map<String, AttributeValue>> copied = byKey(run, table.table(), run.items(table.table()));
            Map<ItemKey, Map<String, AttributeValue>> exported = byKey(run, table.table(), items(table));
            assertThat(exported.keySet()).isEqualTo(copied.keySet());
            exported.forEach((key, item) -> assertThat(ItemDifference.between(copied.get(key), item))
                    .as(key.toString())
                    .isEmpty());
            assertThat(table.items()).isEqualTo(copied.size());
        }
        assertThat(manifest.items()).isEqualTo(manifest.accounting().total().written());
        assertThat(manifest.tables().get(0).files()).hasSizeGreaterThan(1).allSatisfy(file -> {
            assertThat(file.uncompressedBytes()).isLessThan(25_000);
            assertThat(sha256(file)).isEqualTo(file.sha256());
        });
    }

    @Test
    void isOneItemALineAsAnImportTakesIt() {
        RunFixture run = copied(shop(), SampleContract.json());

        ExportManifest manifest = export(run, ExportLimits.DEFAULT);

        assertThat(manifest.format()).isEqualTo("DYNAMODB_JSON");
        assertThat(manifest.compression()).isEqualTo("GZIP");
        ExportedFile warehouses = manifest.tables().get(1).files().get(0);
        assertThat(warehouses.path()).isEqualTo("Catalog/items-00001.json.gz");
        assertThat(lines(warehouses))
                .allSatisfy(line -> assertThat(line).startsWith("{\"Item\":{").endsWith("}}"));
        assertThat(lines(warehouses)).anySatisfy(line -> assertThat(line).contains("\"sk\":{\"S\":\"WAREHOUSE\"}"));
        assertThat(out().resolve("manifest.json")).exists();
    }

    @Test
    void keepsQuarantinedRowsBesideTheItems() {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(50));
        database.execute("UPDATE orders SET note = REPEAT('x', 500000) WHERE id = 7");
        RunFixture run = copied(database, Shop.contract());

        ExportManifest manifest = export(run, ExportLimits.DEFAULT);

        assertThat(manifest.accounting().total().quarantined()).isEqualTo(1);
        assertThat(manifest.quarantine()).singleElement().satisfies(file -> assertThat(lines(file))
                .singleElement()
                .asString()
                .contains("\"sourceTable\":\"orders\"", "\"7\""));
    }

    @Test
    void refusesTwoRowsOfOneKeyHoweverFarApart() {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(3_000));
        RunFixture run = copied(database, Shop.contractByEmail());
        database.execute("UPDATE customers SET email = 'twin@example.org' WHERE id IN (5, 2900)");

        assertThatThrownBy(() -> export(run, new ExportLimits(50_000, 1_024)))
                .isInstanceOf(ExportDuplicatesException.class)
                .hasMessageContaining("customers[5]")
                .hasMessageContaining("customers[2900]");
        assertThat(folder).isDirectoryNotContaining("glob:**exported*");
    }

    @Test
    void refusesAFolderThatIsThere() throws IOException {
        Files.createDirectory(out());

        assertThatThrownBy(() -> WholeFolder.begin(out())).isInstanceOf(FolderExistsException.class);
    }

    @Test
    void leavesNothingWhenItIsNotEnded() throws IOException {
        try (WholeFolder whole = WholeFolder.begin(out())) {
            Files.writeString(whole.content().resolve("half"), "written");
            assertThat(out()).doesNotExist();
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private TestDatabase shop() {
        TestDatabase database = MYSQL.createDatabase();
        SampleShop.ofRows(1_000)
                .create(database.jdbcUrl(), database.user(), database.password(), SampleShop.Progress.NONE);
        return database;
    }

    private RunFixture copied(TestDatabase database, String contract) {
        RunFixture run = new RunFixture("r", database, contract, DYNAMODB, folder.resolve("runs"), Clock.systemUTC());
        run.copyAll();
        return run;
    }

    private Path out() {
        return folder.resolve("exported");
    }

    private ExportManifest export(RunFixture run, ExportLimits limits) {
        try (SourceSession session = run.wiring.source().open();
                WholeFolder whole = WholeFolder.begin(out())) {
            ExportManifest manifest = new Export(
                            new SessionRows(run.wiring.source()), new SessionCounts(session), limits, Clock.systemUTC())
                    .write(
                            new RunPlans(run.wiring.artifacts()).planned("r"),
                            whole.content(),
                            whole.scratch(),
                            (table, entity, soFar) -> {});
            whole.commit();
            return manifest;
        }
    }

    private Map<ItemKey, Map<String, AttributeValue>> byKey(
            RunFixture run, String table, List<Map<String, AttributeValue>> items) {
        List<String> keys = run.contract.table(table).orElseThrow().keyNames();
        Map<ItemKey, Map<String, AttributeValue>> byKey = new HashMap<>();
        items.forEach(
                item -> assertThat(byKey.put(ItemKey.of(item, keys), item)).isNull());
        return byKey;
    }

    private List<Map<String, AttributeValue>> items(ExportManifest.Table table) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (ExportedFile file : table.files()) {
            for (String line : lines(file)) {
                items.add(members(json(line).get("Item")));
            }
        }
        return items;
    }

    private List<String> lines(ExportedFile file) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(out().resolve(file.path())))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize((int) file.lines());
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sha256(ExportedFile file) {
        try {
            byte[] bytes = Files.readAllBytes(out().resolve(file.path()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, AttributeValue> members(JsonNode members) {
        Map<String, AttributeValue> item = new HashMap<>();
        members.properties().forEach(member -> item.put(member.getKey(), value(member.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode value) {
        String type = value.fieldNames().next();
        JsonNode content = value.get(type);
        return switch (type) {
            case "S" -> AttributeValue.fromS(content.textValue());
            case "N" -> AttributeValue.fromN(content.textValue());
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(content.textValue())));
            case "BOOL" -> AttributeValue.fromBool(content.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "L" -> {
                List<AttributeValue> elements = new ArrayList<>();
                content.forEach(element -> elements.add(value(element)));
                yield AttributeValue.fromL(elements);
            }
            case "M" -> AttributeValue.fromM(members(content));
            default -> throw new AssertionError("no type " + type);
        };
    }
}
