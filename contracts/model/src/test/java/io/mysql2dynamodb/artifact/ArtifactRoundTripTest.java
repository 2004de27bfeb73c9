package io.mysql2dynamodb.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.artifact.RecordValues.Presence;
import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing judges itself by the published schema, so each of these values is one that validates. */
class ArtifactRoundTripTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aCatalogIsReadAsItWasWritten(@ForAll("catalogs") DatabaseCatalog catalog) {
        staysEqual(CatalogFormat.JSON, catalog);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aWorkloadIsReadAsItWasWritten(@ForAll("workloads") Workload workload) {
        staysEqual(WorkloadFormat.JSON, workload);
    }

    @Provide
    Arbitrary<DatabaseCatalog> catalogs() {
        return values(DatabaseCatalog.class);
    }

    @Provide
    Arbitrary<Workload> workloads() {
        return values(Workload.class);
    }

    private static <T> Arbitrary<T> values(Class<T> type) {
        return Arbitraries.oneOf(
                new RecordValues(Presence.ANY).of(type),
                new RecordValues(Presence.ALL).of(type),
                new RecordValues(Presence.NONE).of(type));
    }

    private static <T> void staysEqual(ArtifactFormat<T> format, T value) {
        byte[] written = format.write(value);

        T read = format.read(written);

        assertThat(read).isEqualTo(value);
        assertThat(format.write(read)).isEqualTo(written);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .endsWith("}\n")
                .doesNotContain("\r")
                .doesNotContain(": null");
    }
}
