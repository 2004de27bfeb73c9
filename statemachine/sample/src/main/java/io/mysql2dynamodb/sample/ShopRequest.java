package io.mysql2dynamodb.sample;

/** What a visitor of the shop asks for, and how often among {@link #TOTAL} requests. */
public enum ShopRequest {
    /** A product with its newest reviews: two statements, each for itself. */
    VIEW_PRODUCT(40, false),
    LIST_CATEGORY(20, false),
    /** Finds the customer, and remembers that they were there. */
    LOG_IN(8, true),
    LIST_ORDERS(10, false),
    VIEW_ORDER(6, false),
    /** Touches the cart and puts a product into it. */
    ADD_TO_CART(8, true),
    /** The order, its lines and its payment. */
    PLACE_ORDER(5, true),
    /** Removes a cart with all in it. */
    FORGET_CART(2, true),
    /** Begins to place an order and thinks better of it: rolled back. */
    GIVE_UP(1, true);

    /** The sum of all weights. */
    public static final int TOTAL = 100;

    private final int weight;
    private final boolean transaction;

    ShopRequest(int weight, boolean transaction) {
        this.weight = weight;
        this.transaction = transaction;
    }

    /** How many of {@link #TOTAL} requests are of this kind. */
    public int weight() {
        return weight;
    }

    /** Whether its statements are one transaction. */
    public boolean transaction() {
        return transaction;
    }

    /** Requests of every kind, exactly by weight, in an order that mixes them: the one with that number. */
    static ShopRequest number(long number) {
        // 37 and 100 have no common divisor: a hundred numbers in a row meet every place once
        int place = (int) (number * 37 % TOTAL);
        for (ShopRequest request : values()) {
            place -= request.weight;
            if (place < 0) {
                return request;
            }
        }
        throw new IllegalStateException("the weights are less than " + TOTAL);
    }
}
