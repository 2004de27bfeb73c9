package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.target.ItemSize;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys are neither empty nor too long, in tables and indexes alike. */
final class KeyLengths {

    private KeyLengths() {}

    static void check(String name, AttributeValue value, int mostBytes) {
        long bytes =
                switch (value.type()) {
                    case S -> ItemSize.ofText(value.s());
                    case B -> value.b().asByteArrayUnsafe().length;
                    case N -> 1;
                    default ->
                        throw new RefusedValue(
                                ReasonCode.TYPE_MISMATCH, "the key " + name + " is of type " + value.type());
                };
        if (bytes == 0) {
            throw new RefusedValue(ReasonCode.EMPTY_KEY, "the key " + name + " is empty");
        }
        if (bytes > mostBytes) {
            throw new RefusedValue(
                    ReasonCode.KEY_TOO_LONG,
                    "the key " + name + " is " + bytes + " bytes long, DynamoDB takes " + mostBytes);
        }
    }
}
