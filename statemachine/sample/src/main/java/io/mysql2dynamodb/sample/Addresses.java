package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Where goods go; numbered per customer. */
record Addresses(ShopSize size, long seed) implements ShopTable {
    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "customer_id",
                "address_no",
                "label",
                "street",
                "street2",
                "postal_code",
                "city",
                "country",
                "is_default");
    }

    /** How many addresses that customer has: 0 to 3. */
    static int of(long seed, int customer) {
        Dice dice = Dice.of(seed, "address count", customer);
        if (dice.percent(5)) {
            return 0;
        }
        return dice.percent(80) ? 1 : 2 + dice.below(2);
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int customer = 1; customer <= size.customers(); customer++) {
            Dice dice = Dice.of(seed, name(), customer);
            int count = of(seed, customer);
            for (int number = 1; number <= count; number++) {
                rows.add(
                        customer,
                        number,
                        dice.percent(30) ? (dice.percent(50) ? "home" : "") : null,
                        dice.oneOf(Words.STREETS) + " " + (1 + dice.below(200)),
                        dice.percent(10) ? "c/o " + dice.oneOf(Words.SURNAMES) : null,
                        String.format(Locale.ROOT, "%05d", dice.below(100_000)),
                        dice.oneOf(Words.CITIES),
                        dice.oneOf(Words.COUNTRIES),
                        number == 1);
            }
        }
    }
}
