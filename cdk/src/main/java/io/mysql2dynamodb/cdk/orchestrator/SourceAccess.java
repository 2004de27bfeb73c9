package io.mysql2dynamodb.cdk.orchestrator;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the functions reach the source database.
 *
 * @param secret address and credentials; without it a run ends at its first state, naming this setting
 * @param scratch address and credentials of a database in which designs are tried, on a server that is no production's;
 *     without it they stay unproven
 * @param network the VPC that functions which read MySQL are placed in, if MySQL is not reachable otherwise
 * @param concurrency how many chunks are worked on at a time, each with a connection of its own; a default of the
 *     functions where it is left out
 */
public record SourceAccess(
        Optional<SourceSecret> secret,
        Optional<SourceSecret> scratch,
        Optional<SourceNetwork> network,
        OptionalInt concurrency) {
    public static final SourceAccess NONE =
            new SourceAccess(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());
}
