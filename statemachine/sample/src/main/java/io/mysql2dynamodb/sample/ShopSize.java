package io.mysql2dynamodb.sample;

/**
 * How many of what a shop has. Lines, payments, addresses and cart items follow from their parents; stock movements
 * fill up to the wanted number of rows.
 */
record ShopSize(int customers, int products, int reviews, int orders, int carts) {
    static final int CATEGORIES = 24;

    private static final int MOST_REVIEWS_OF_ONE_PRODUCT = 1_500;
    private static final int MOST_ITEMS_OF_ONE_CART = 120;
    private static final int MOST_LINES_OF_ONE_ORDER = 60;

    static ShopSize of(long rows) {
        return new ShopSize(share(rows, 60), share(rows, 20), share(rows, 110), share(rows, 150), share(rows, 15));
    }

    private static int share(long rows, int perThousand) {
        return Math.toIntExact(rows * perThousand / 1_000);
    }

    /** Product 1 is everybody's favourite: far more reviews than a contract would embed. */
    int reviewsOfTheFavourite() {
        return Math.min(MOST_REVIEWS_OF_ONE_PRODUCT, reviews / 5);
    }

    /** Cart 1 belongs to somebody who collects. */
    int itemsOfTheFullestCart() {
        return Math.min(MOST_ITEMS_OF_ONE_CART, products);
    }

    /** Order 1 is a restaurant's. */
    int linesOfTheLongestOrder() {
        return Math.min(MOST_LINES_OF_ONE_ORDER, orders / 15);
    }
}
