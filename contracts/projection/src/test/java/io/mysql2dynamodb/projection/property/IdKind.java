package io.mysql2dynamodb.projection.property;

import java.util.List;

/** The type of a table's {@code id} and of the columns that refer to it, with the ids that occur. */
enum IdKind {
    INT("INT", Family.INTEGER, true, "1", "2", "3", "10", "-3", "2147483647"),
    BIGINT_UNSIGNED(
            "BIGINT UNSIGNED", Family.INTEGER, true, "0", "1", "2", "18446744073709551615", "9223372036854775808"),
    TEXT_ANY_CASE(
            "VARCHAR(20)",
            Family.TEXT,
            true,
            "'a'",
            "'A'",
            "'b '",
            "'b'",
            "'é'",
            "'#'",
            "'{id}'",
            "''",
            "'😀'",
            "'Null'"),
    TEXT_PADDED(
            "VARCHAR(20) COLLATE utf8mb4_general_ci",
            Family.TEXT,
            true,
            "'a'",
            "'A'",
            "'b '",
            "'b'",
            "'é'",
            "'E'",
            "''",
            "'z'"),
    TEXT_EXACT(
            "VARCHAR(20) COLLATE utf8mb4_bin",
            Family.TEXT,
            true,
            "'a'",
            "'A'",
            "'b '",
            "'b'",
            "'é'",
            "'#'",
            "''",
            "'😀'"),
    TEXT_LATIN("CHAR(4) CHARACTER SET latin1", Family.TEXT, true, "'a'", "'A'", "'é'", "'z'", "'ZZ'", "'#'"),
    BINARY("BINARY(4)", Family.BINARY, true, "x'00000001'", "x'ff'", "x'61'", "'Ab'", "'ab'"),
    DATE("DATE", Family.DATE, false, "'2026-01-31'", "'2026-02-01'", "'1000-01-01'", "'9999-12-31'"),
    DECIMAL("DECIMAL(6,2)", Family.DECIMAL, false, "1", "1.50", "-2", "0", "9999.99"),
    ENUM("ENUM('small','large','b','a')", Family.TEXT, false, "'small'", "'large'", "'a'", "'b'");

    private final String declaration;
    private final Family family;
    private final boolean referable;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> literals;

    IdKind(String declaration, Family family, boolean referable, String... literals) {
        this.declaration = declaration;
        this.family = family;
        this.referable = referable;
        this.literals = List.of(literals);
    }

    String declaration() {
        return declaration;
    }

    Family family() {
        return family;
    }

    /** Whether foreign keys to such ids are declared. */
    boolean referable() {
        return referable;
    }

    List<String> literals() {
        return literals;
    }
}
