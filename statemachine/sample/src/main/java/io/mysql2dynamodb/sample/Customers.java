package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** People who order; the first ones are remarkable, some were referred by an earlier one. */
record Customers(ShopSize size, long seed) implements ShopTable {
    private static final List<String> TIERS = List.of("leaf", "leaf", "leaf", "blossom", "estate");

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "customer_id",
                "email",
                "given_name",
                "surname",
                "phone",
                "tier",
                "newsletter",
                "loyalty_points",
                "partner_number",
                "preferences",
                "note",
                "born_on",
                "referred_by",
                "registered_at",
                "last_seen_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        RemarkableCustomers.fill(rows);
        for (int id = RemarkableCustomers.COUNT + 1; id <= size.customers(); id++) {
            Dice dice = Dice.of(seed, name(), id);
            String surname = dice.oneOf(Words.SURNAMES);
            rows.add(
                    id,
                    "c" + id + "@" + (dice.percent(50) ? "example.org" : "mail.example"),
                    dice.percent(5) ? null : dice.oneOf(Words.GIVEN_NAMES),
                    surname,
                    dice.percent(40) ? String.format(Locale.ROOT, "+47 %08d", dice.below(100_000_000)) : null,
                    dice.oneOf(TIERS),
                    dice.percent(30),
                    dice.below(5_000) - 50,
                    dice.percent(10) ? dice.between(1, Long.MAX_VALUE) : null,
                    dice.percent(60) ? preferences(dice) : null,
                    dice.percent(10) ? dice.oneOf(Words.OPINIONS) : null,
                    dice.percent(70) ? Moments.birthday(dice) : null,
                    dice.percent(20) ? 1 + dice.below(id - 1) : null,
                    Moments.withMicroseconds(Moments.any(dice)),
                    dice.percent(80) ? Moments.withSeconds(Moments.any(dice)) : null);
        }
    }

    private static String preferences(Dice dice) {
        return String.format(
                Locale.ROOT,
                "{\"language\": \"%s\", \"favourites\": [%d, %d], \"strength\": %d.5, \"gifts\": %b}",
                dice.oneOf(List.of("nb", "de", "fr", "ja")),
                dice.below(100),
                dice.below(100),
                dice.below(10),
                dice.percent(50));
    }
}
