package io.mysql2dynamodb.contract.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.Traversal;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes {@code migrationContract.json}: equal contracts give equal bytes on every system. Thread-safe. */
public final class ContractWriter {

    /** Choices that differ from the default. */
    private static Members policies(Policies policies) {
        Members written = new Members();
        if (policies.zeroDate() != Policies.DEFAULT.zeroDate()) {
            written.with("zero_date", WrittenName.hyphenated(policies.zeroDate()));
        }
        if (policies.emptySet() != Policies.DEFAULT.emptySet()) {
            written.with("empty_set", WrittenName.hyphenated(policies.emptySet()));
        }
        return written;
    }

    private static final ObjectWriter JSON =
            StrictJson.MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ContractWriter() {}

    /** The contract as indented JSON, ending with a line feed. */
    public static String write(MigrationContract contract) {
        Members file = new Members().with("contract_version", contract.version());
        contract.sourceDatabase().ifPresent(name -> file.with("source", new Members().with("database", name)));
        file.withUnlessEmpty("policies", policies(contract.policies()));
        file.withEach("tables", contract.tables(), TableWriter::write);
        contract.accessPatterns()
                .ifPresent(patterns -> file.withEach("access_patterns", patterns, ContractWriter::pattern));
        if (!contract.unsupported().isEmpty()) {
            file.withEach("unsupported", contract.unsupported(), (one, use) -> one.with("id", use.id())
                    .with("why", use.why())
                    .with("use_instead", use.useInstead()));
        }
        try {
            return JSON.writeValueAsString(file.node()) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a contract could not be written as JSON", e);
        }
    }

    private static void pattern(Members to, AccessPattern pattern) {
        to.with("id", pattern.id())
                .with("description", pattern.description())
                .with("kind", WrittenName.hyphenated(pattern.kind()))
                .with("source_sql", pattern.sourceSql())
                .withUnlessEmpty("parameters", pattern.parameters());
        pattern.operation().ifPresent(operation -> to.with("operation", operation(operation)));
        to.with("peak_rps", pattern.peakRps())
                .with("average_rps", pattern.averageRps())
                .with("consistency", pattern.consistency())
                .with("rps_source", WrittenName.hyphenated(pattern.rateSource()))
                .withUnlessEmpty("left_to_application", pattern.leftToApplication());
    }

    private static Members operation(AccessPattern.Operation operation) {
        Members members = new Members()
                .with("type", operation.type().apiName())
                .with("table", operation.table())
                .with("index", operation.index())
                .with("key_condition", operation.keyCondition())
                .with("filter", operation.filter())
                .with("sort", operation.sort())
                .withWhole("limit", operation.limit())
                .withWhole("shards", operation.shards() == 1 ? Optional.empty() : Optional.of(operation.shards()));
        operation
                .buckets()
                .ifPresent(buckets -> members.with(
                        "buckets",
                        new Members()
                                .with("by", WrittenName.hyphenated(buckets.by()))
                                .with("from", buckets.from())
                                .with("to", buckets.to())));
        operation.traversal().ifPresent(traversal -> members.with("traversal", traversal(traversal)));
        return members;
    }

    private static Members traversal(Traversal traversal) {
        Members members = new Members().with("start", traversal.start());
        traversal
                .follow()
                .ifPresent(follow -> members.with(
                        "follow",
                        new Members().with("parameter", follow.parameter()).with("attribute", follow.attribute())));
        return members;
    }
}
