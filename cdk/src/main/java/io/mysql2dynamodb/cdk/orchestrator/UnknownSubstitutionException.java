package io.mysql2dynamodb.cdk.orchestrator;

import io.mysql2dynamodb.cdk.SynthesisException;
import java.util.Set;
import java.util.TreeSet;

/** The workflow's text names something that this app has no value for. */
public final class UnknownSubstitutionException extends SynthesisException {

    UnknownSubstitutionException(Set<String> unknown, Set<String> known) {
        super("The workflow uses %s, which is neither a function nor a resource; known are %s."
                .formatted(new TreeSet<>(unknown), new TreeSet<>(known)));
    }
}
