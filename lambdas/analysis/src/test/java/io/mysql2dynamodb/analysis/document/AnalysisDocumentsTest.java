package io.mysql2dynamodb.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisDocumentsTest {

    private static final Map<String, String> DOCUMENTS =
            AnalysisDocuments.write(Inkwell.catalog(), InkwellLoad.workload());

    /** What was written instead is in target/documents. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01_1_API_access_patterns.md",
                "01_2_mysql_log_analysis.md",
                "01_3_table_structure_analysis.md",
                "01_4_entity_relationships.md"
            })
    void writesWhatWasReadAndFoundGood(String file) throws IOException {
        Path written = Path.of("target", "documents", file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, DOCUMENTS.get(file));
        try (InputStream good = AnalysisDocumentsTest.class.getResourceAsStream("/documents/" + file)) {
            assertThat(DOCUMENTS.get(file)).isEqualTo(new String(good.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void writesFourDocuments() {
        assertThat(DOCUMENTS.keySet())
                .containsExactly(
                        "01_1_API_access_patterns.md",
                        "01_2_mysql_log_analysis.md",
                        "01_3_table_structure_analysis.md",
                        "01_4_entity_relationships.md");
    }

    @Test
    void aDatabaseOfNothingHasDocumentsThatSaySo() {
        Instant now = Instant.parse("2026-02-14T09:45:00Z");
        Map<String, String> documents = AnalysisDocuments.write(
                new DatabaseCatalog(
                        "empty",
                        "8.4.0",
                        now,
                        DatabaseCatalog.Origin.FILES,
                        "latin1_swedish_ci",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new Workload(
                        "empty",
                        now,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of()));

        assertThat(documents.get("01_1_API_access_patterns.md")).contains("no access pattern was seen");
        assertThat(documents.get("01_2_mysql_log_analysis.md")).contains("No log and no statement digests were given.");
        assertThat(documents.get("01_3_table_structure_analysis.md")).contains("There is no table that may be seen.");
        assertThat(documents.get("01_4_entity_relationships.md")).contains("No foreign key is declared.");
    }
}
