-- A mail-order house for tea. Emails are stored lower-case by the application, so they compare by bytes.

CREATE TABLE customers (
    customer_id    BIGINT UNSIGNED                   NOT NULL AUTO_INCREMENT,
    email          VARCHAR(190) COLLATE utf8mb4_bin  NOT NULL,
    given_name     VARCHAR(80)                       NULL,
    surname        VARCHAR(80)                       NOT NULL,
    phone          VARCHAR(32)                       NULL,
    tier           ENUM ('leaf', 'blossom', 'estate') NOT NULL DEFAULT 'leaf',
    newsletter     TINYINT(1)                        NOT NULL DEFAULT 0,
    loyalty_points INT                               NOT NULL DEFAULT 0,
    partner_number BIGINT UNSIGNED                   NULL,
    preferences    JSON                              NULL,
    note           TEXT                              NULL,
    born_on        DATE                              NULL,
    referred_by    BIGINT UNSIGNED                   NULL,
    registered_at  DATETIME(6)                       NOT NULL,
    last_seen_at   TIMESTAMP                         NULL DEFAULT NULL,
    PRIMARY KEY (customer_id),
    UNIQUE KEY customers_email (email),
    KEY customers_referred_by (referred_by),
    CONSTRAINT customers_referrer FOREIGN KEY (referred_by) REFERENCES customers (customer_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE addresses (
    customer_id BIGINT UNSIGNED   NOT NULL,
    address_no  SMALLINT UNSIGNED NOT NULL,
    label       VARCHAR(40)       NULL,
    street      VARCHAR(120)      NOT NULL,
    street2     VARCHAR(120)      NULL,
    postal_code VARCHAR(12)       NOT NULL,
    city        VARCHAR(80)       NOT NULL,
    country     CHAR(2)           NOT NULL,
    is_default  TINYINT(1)        NOT NULL DEFAULT 0,
    PRIMARY KEY (customer_id, address_no),
    CONSTRAINT addresses_customer FOREIGN KEY (customer_id) REFERENCES customers (customer_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE categories (
    category_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
    parent_id   SMALLINT UNSIGNED NULL,
    name        VARCHAR(80)       NOT NULL,
    position    TINYINT UNSIGNED  NOT NULL,
    PRIMARY KEY (category_id),
    KEY categories_parent (parent_id),
    CONSTRAINT categories_parent FOREIGN KEY (parent_id) REFERENCES categories (category_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE products (
    product_id  INT UNSIGNED      NOT NULL AUTO_INCREMENT,
    sku         CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category_id SMALLINT UNSIGNED NULL,
    title       VARCHAR(160)      NOT NULL,
    description TEXT              NULL,
    price       DECIMAL(10, 2)    NOT NULL,
    weight_kg   DECIMAL(8, 3)     NULL,
    details     JSON              NOT NULL,
    on_sale     TINYINT(1)        NOT NULL DEFAULT 1,
    listed_on   DATE              NOT NULL,
    PRIMARY KEY (product_id),
    UNIQUE KEY products_sku (sku),
    KEY products_category (category_id),
    CONSTRAINT products_category FOREIGN KEY (category_id) REFERENCES categories (category_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE reviews (
    review_id   BIGINT           NOT NULL AUTO_INCREMENT,
    product_id  INT UNSIGNED     NOT NULL,
    customer_id BIGINT UNSIGNED  NULL,
    rating      TINYINT UNSIGNED NOT NULL,
    title       VARCHAR(120)     NOT NULL,
    body        TEXT             NULL,
    created_at  TIMESTAMP        NOT NULL,
    PRIMARY KEY (review_id),
    KEY reviews_product (product_id, created_at),
    KEY reviews_customer (customer_id),
    CONSTRAINT reviews_product FOREIGN KEY (product_id) REFERENCES products (product_id),
    CONSTRAINT reviews_customer FOREIGN KEY (customer_id) REFERENCES customers (customer_id)
) DEFAULT CHARSET = utf8mb4;

-- customer_id is NULL for guests; ship_to is the customer's address, NULL where the goods were fetched.
CREATE TABLE orders (
    order_id    INT UNSIGNED                                                    NOT NULL AUTO_INCREMENT,
    customer_id BIGINT UNSIGNED                                                 NULL,
    ship_to     SMALLINT UNSIGNED                                               NULL,
    status      ENUM ('placed', 'paid', 'packed', 'shipped', 'done', 'cancelled') NOT NULL,
    currency    ENUM ('EUR', 'GBP', 'JPY', 'SEK')                               NOT NULL,
    total       DECIMAL(12, 2)                                                  NOT NULL,
    voucher     VARCHAR(20)                                                     NULL,
    gift        TINYINT(1)                                                      NOT NULL DEFAULT 0,
    placed_at   DATETIME(6)                                                     NOT NULL,
    shipped_at  DATETIME                                                        NULL,
    PRIMARY KEY (order_id),
    KEY orders_customer (customer_id, placed_at),
    KEY orders_ship_to (customer_id, ship_to),
    KEY orders_status (status, placed_at),
    CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers (customer_id),
    CONSTRAINT orders_ship_to FOREIGN KEY (customer_id, ship_to) REFERENCES addresses (customer_id, address_no)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE order_lines (
    order_id   INT UNSIGNED      NOT NULL,
    line_no    SMALLINT UNSIGNED NOT NULL,
    product_id INT UNSIGNED      NULL,
    title      VARCHAR(160)      NOT NULL,
    quantity   MEDIUMINT         NOT NULL,
    unit_price DECIMAL(10, 2)    NOT NULL,
    remark     VARCHAR(200)      NULL,
    PRIMARY KEY (order_id, line_no),
    KEY order_lines_product (product_id),
    CONSTRAINT order_lines_order FOREIGN KEY (order_id) REFERENCES orders (order_id),
    CONSTRAINT order_lines_product FOREIGN KEY (product_id) REFERENCES products (product_id)
) DEFAULT CHARSET = utf8mb4;

-- Refunds are negative.
CREATE TABLE payments (
    payment_id  BIGINT UNSIGNED                     NOT NULL AUTO_INCREMENT,
    order_id    INT UNSIGNED                        NOT NULL,
    method      ENUM ('card', 'invoice', 'voucher') NOT NULL,
    amount      DECIMAL(12, 2)                      NOT NULL,
    reference   VARCHAR(40)                         NOT NULL,
    received_at TIMESTAMP(3)                        NULL DEFAULT NULL,
    PRIMARY KEY (payment_id),
    KEY payments_order (order_id),
    CONSTRAINT payments_order FOREIGN KEY (order_id) REFERENCES orders (order_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE carts (
    cart_id     CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BIGINT UNSIGNED NULL,
    abandoned   TINYINT(1)      NOT NULL DEFAULT 0,
    updated_at  DATETIME        NOT NULL,
    expires_at  TIMESTAMP       NOT NULL,
    PRIMARY KEY (cart_id),
    KEY carts_customer (customer_id),
    CONSTRAINT carts_customer FOREIGN KEY (customer_id) REFERENCES customers (customer_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE cart_items (
    cart_id    CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product_id INT UNSIGNED      NOT NULL,
    quantity   SMALLINT          NOT NULL,
    added_at   DATETIME(3)       NOT NULL,
    PRIMARY KEY (cart_id, product_id),
    KEY cart_items_product (product_id),
    CONSTRAINT cart_items_cart FOREIGN KEY (cart_id) REFERENCES carts (cart_id),
    CONSTRAINT cart_items_product FOREIGN KEY (product_id) REFERENCES products (product_id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE warehouses (
    warehouse_no TINYINT UNSIGNED NOT NULL,
    name         VARCHAR(80)      NOT NULL,
    city         VARCHAR(80)      NOT NULL,
    bonded       TINYINT(1)       NOT NULL DEFAULT 0,
    PRIMARY KEY (warehouse_no)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE stock_movements (
    product_id   INT UNSIGNED                                     NOT NULL,
    warehouse_no TINYINT UNSIGNED                                 NOT NULL,
    movement_no  INT UNSIGNED                                     NOT NULL,
    delta        INT                                              NOT NULL,
    reason       ENUM ('delivery', 'sale', 'return', 'stocktake') NOT NULL,
    order_id     INT UNSIGNED                                     NULL,
    moved_at     DATETIME(6)                                      NOT NULL,
    PRIMARY KEY (product_id, warehouse_no, movement_no),
    KEY stock_movements_warehouse (warehouse_no, moved_at),
    KEY stock_movements_order (order_id),
    CONSTRAINT stock_movements_product FOREIGN KEY (product_id) REFERENCES products (product_id),
    CONSTRAINT stock_movements_warehouse FOREIGN KEY (warehouse_no) REFERENCES warehouses (warehouse_no),
    CONSTRAINT stock_movements_order FOREIGN KEY (order_id) REFERENCES orders (order_id)
) DEFAULT CHARSET = utf8mb4;
