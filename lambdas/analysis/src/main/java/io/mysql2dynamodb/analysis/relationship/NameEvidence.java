package io.mysql2dynamodb.analysis.relationship;

/** What a column's name says of where it leads, the strongest first. */
enum NameEvidence {
    /** It names the table and its key: {@code user_id}, {@code fk_user}, {@code country_code}. */
    TABLE_AND_KEY(2),
    /** All columns of a key of several columns are there by name. */
    WHOLE_KEY(2),
    /** It has the name of the other table's key, such as {@code sku}. */
    SAME_NAME(3),
    /** It names the table behind a role: {@code billing_address_id}; or the role is that of a parent in the same table. */
    ROLE(3);

    private final int distinct;

    NameEvidence(int distinct) {
        this.distinct = distinct;
    }

    /** How many distinct values must be there, unless there are fewer parents. */
    int distinct() {
        return distinct;
    }
}
