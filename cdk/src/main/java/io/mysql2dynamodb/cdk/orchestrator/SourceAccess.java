package io.mysql2dynamodb.cdk.orchestrator;

import java.util.Optional;

/**
 * How the functions reach the source database.
 *
 * @param secret address and credentials; without it a run ends at its first state, naming this setting
 * @param network the VPC that functions which read MySQL are placed in, if MySQL is not reachable otherwise
 */
public record SourceAccess(Optional<SourceSecret> secret, Optional<SourceNetwork> network) {
    public static final SourceAccess NONE = new SourceAccess(Optional.empty(), Optional.empty());
}
