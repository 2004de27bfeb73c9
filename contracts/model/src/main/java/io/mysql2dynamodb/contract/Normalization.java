package io.mysql2dynamodb.contract;

/** {@code normalize}: how a key value is folded so that values equal in MySQL's collation are one key. */
public enum Normalization {
    LOWER,
    NFC_LOWER
}
