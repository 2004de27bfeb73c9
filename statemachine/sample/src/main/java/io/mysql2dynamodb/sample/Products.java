package io.mysql2dynamodb.sample;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What is sold; the first ones are remarkable. */
record Products(ShopSize size, long seed) implements ShopTable {
    @Override
    public String name() {
        return "products";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "product_id",
                "sku",
                "category_id",
                "title",
                "description",
                "price",
                "weight_kg",
                "details",
                "on_sale",
                "listed_on");
    }

    static String sku(int id) {
        return String.format(Locale.ROOT, "TEA%07d", id);
    }

    static String title(long seed, int id) {
        if (id <= RemarkableProducts.COUNT) {
            return RemarkableProducts.title(id);
        }
        Dice dice = Dice.of(seed, "product title", id);
        return dice.oneOf(Words.LEAVES) + " " + dice.oneOf(Words.HARVESTS) + " No. " + id;
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        RemarkableProducts.fill(rows);
        for (int id = RemarkableProducts.COUNT + 1; id <= size.products(); id++) {
            Dice dice = Dice.of(seed, name(), id);
            rows.add(
                    id,
                    sku(id),
                    dice.percent(8) ? null : 2 + dice.below(ShopSize.CATEGORIES - 1),
                    title(seed, id),
                    dice.percent(70) ? dice.oneOf(Words.OPINIONS) : null,
                    dice.amount(250, 9_000),
                    dice.percent(90) ? BigDecimal.valueOf(50 + dice.below(2_000), 3) : null,
                    details(dice),
                    dice.percent(95),
                    Moments.withSeconds(Moments.any(dice)).substring(0, "2026-01-31".length()));
        }
    }

    private static String details(Dice dice) {
        return String.format(
                Locale.ROOT,
                "{\"origin\": \"%s\", \"steep\": {\"minutes\": %d, \"celsius\": %d.0}, \"notes\": [\"%s\"]}",
                dice.oneOf(Words.CITIES),
                1 + dice.below(6),
                70 + dice.below(31),
                dice.percent(50) ? "malt" : "smoke");
    }
}
