package io.mysql2dynamodb.projection.property;

/** What the projection is known to get wrong: left out of what is drawn until it is right. */
final class Pending {

    /** Dates such as 2024-02-30 in tables without a key, where MySQL loses them in a derived table. */
    static final boolean INVALID_DATES_WITHOUT_KEY = true;

    /** Years added to 2024-02-30: MySQL answers 2025-02-30, which is lost where it sorts by a temporary table. */
    static final boolean YEARS_TO_INVALID_DATES = true;

    private Pending() {}
}
