package io.mysql2dynamodb.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run was started with, kept so that {@code resume} asks for nothing but a password. It holds no secret.
 *
 * @param source one's own MySQL; empty for the embedded one with the generated sample
 * @param sampleRows rows of the generated sample
 * @param target where the tables are
 * @param durable whether an embedded DynamoDB Local keeps its data on disk
 * @param keep whether embedded servers stay when the run ends well
 * @param tablePrefix what physical table names begin with
 * @param ledgerTable the table that holds the run's ledger
 * @param template a synthesized template to take the tables from, instead of synthesizing
 * @param cdkApp the jar that synthesizes; empty for the one beside this program
 */
public record RunConfiguration(
        Optional<Source> source,
        long sampleRows,
        Target target,
        boolean durable,
        boolean keep,
        String tablePrefix,
        String ledgerTable,
        Optional<Path> template,
        Optional<Path> cdkApp) {

    /** Whether a server of ours belongs to the run. */
    public boolean usesEmbeddedServers() {
        return source.isEmpty() || target.kind() == Target.Kind.EMBEDDED;
    }

    /** One's own MySQL. The password is never kept. */
    public record Source(String jdbcUrl, String user) {}

    /** Where the tables are. */
    public record Target(Kind kind, Optional<URI> endpoint) {

        /** The kinds of target. */
        public enum Kind {
            /** A DynamoDB Local of our own. */
            EMBEDDED,
            /** A DynamoDB-compatible endpoint that was given. */
            ENDPOINT,
            /** The service itself, with the region and credentials of the environment. */
            AWS
        }

        public static Target embedded() {
            return new Target(Kind.EMBEDDED, Optional.empty());
        }

        public static Target at(URI endpoint) {
            return new Target(Kind.ENDPOINT, Optional.of(endpoint));
        }

        public static Target aws() {
            return new Target(Kind.AWS, Optional.empty());
        }
    }
}
