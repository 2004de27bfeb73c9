package io.mysql2dynamodb.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.infrastructure.ActualTable.Limits;
import io.mysql2dynamodb.infrastructure.ActualTable.Protections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableComparisonTest {
    private static final KeySchema KEYS = new KeySchema(
            new KeySchema.Key("PK", AttributeType.S), Optional.of(new KeySchema.Key("SK", AttributeType.S)));
    private static final KeySchema INDEX_KEYS =
            new KeySchema(new KeySchema.Key("status", AttributeType.S), Optional.empty());
    private static final IndexShape INDEX = new IndexShape("ByStatus", INDEX_KEYS, Projection.INCLUDE, Set.of("total"));
    private static final ExpectedTable EXPECTED = new ExpectedTable(
            "Orders",
            "prod-Orders",
            KEYS,
            List.of(INDEX),
            Optional.of("expires"),
            OptionalLong.empty(),
            OptionalLong.of(500));

    private KeySchema keys = KEYS;
    private List<IndexShape> indexes = List.of(INDEX);
    private boolean onDemand = true;
    private Optional<String> stream = Optional.of("NEW_AND_OLD_IMAGES");
    private Optional<String> ttl = Optional.of("expires");
    private Optional<Protections> protections = Optional.of(new Protections(true, true));
    private Optional<Limits> limits = Optional.of(new Limits(-1, 500));

    @Test
    void findsNothingInATableAsAskedFor() {
        assertThat(compare()).isEmpty();
    }

    @Test
    void namesKeysOfAnotherType() {
        keys = new KeySchema(KEYS.partition(), Optional.of(new KeySchema.Key("SK", AttributeType.N)));

        assertThat(compare()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DIFFERS);
            assertThat(finding.what())
                    .isEqualTo("it has partition key 'PK' (S), sort key 'SK' (N), the contract asks for partition key"
                            + " 'PK' (S), sort key 'SK' (S)");
            assertThat(finding.remedy()).contains("cannot be changed");
        });
    }

    @Test
    void namesAnIndexThatIsMissingAndOneTooMany() {
        indexes = List.of(new IndexShape("Other", INDEX_KEYS, Projection.ALL, Set.of()));

        assertThat(compare())
                .extracting(Finding::kind, Finding::what)
                .containsExactly(
                        tuple(
                                Finding.Kind.DIFFERS,
                                "index 'ByStatus' (partition key 'status' (S), no sort key) does not exist"),
                        tuple(Finding.Kind.NOTE, "index 'Other' exists, the contract does not ask for it"));
    }

    @Test
    void namesAnotherProjection() {
        indexes = List.of(new IndexShape("ByStatus", INDEX_KEYS, Projection.INCLUDE, Set.of("note")));

        assertThat(compare())
                .extracting(Finding::what)
                .containsExactly("index 'ByStatus' projects INCLUDE [note], the contract asks for INCLUDE [total]");
    }

    @Test
    void takesHelperAttributesAndKeysInAProjectionForNothing() {
        indexes = List.of(
                new IndexShape("ByStatus", INDEX_KEYS, Projection.INCLUDE, Set.of("total", "_del", "PK", "status")));

        assertThat(compare()).isEmpty();
    }

    @Test
    void namesEverySettingThatDiffers() {
        onDemand = false;
        stream = Optional.of("KEYS_ONLY");
        ttl = Optional.empty();
        protections = Optional.of(new Protections(false, false));
        limits = Optional.empty();

        assertThat(compare())
                .allMatch(Finding::differs)
                .extracting(Finding::what)
                .containsExactly(
                        "it is billed by provisioned capacity, the contract asks for on-demand (PAY_PER_REQUEST)",
                        "its stream carries KEYS_ONLY, NEW_AND_OLD_IMAGES is needed",
                        "time to live is off, the contract asks for attribute 'expires'",
                        "point-in-time recovery is off",
                        "deletion protection is off",
                        "on-demand writes are limited to no limit, the contract asks for 500 units per second");
    }

    @Test
    void doesNotFailForWhatTheEndpointDoesNotKnow() {
        protections = Optional.empty();
        limits = Optional.empty();

        assertThat(compare()).extracting(Finding::kind).containsOnly(Finding.Kind.NOT_KNOWN);
    }

    private List<Finding> compare() {
        return TableComparison.compare(
                EXPECTED,
                new ActualTable("prod-Orders", List.of(), keys, indexes, onDemand, stream, ttl, protections, limits));
    }
}
