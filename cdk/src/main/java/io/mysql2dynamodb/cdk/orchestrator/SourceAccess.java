package io.mysql2dynamodb.cdk.orchestrator;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the functions reach the source database.
 *
 * @param secret address and credentials; without it a run ends at its first state, naming this setting
 * @param network the VPC that functions which read MySQL are placed in, if MySQL is not reachable otherwise
 * @param concurrency how many chunks are worked on at a time, each with a connection of its own; a default of the
 *     functions where it is left out
 */
public record SourceAccess(Optional<SourceSecret> secret, Optional<SourceNetwork> network, OptionalInt concurrency) {
    public static final SourceAccess NONE = new SourceAccess(Optional.empty(), Optional.empty(), OptionalInt.empty());
}
