package io.mysql2dynamodb.local.function;

import java.util.Collection;

/** A function was called by a name that this deployment does not have. */
public final class NoSuchFunctionException extends RuntimeException {

    NoSuchFunctionException(String name, Collection<String> known) {
        super("Function not found: " + name + ". This deployment has " + String.join(", ", known));
    }
}
