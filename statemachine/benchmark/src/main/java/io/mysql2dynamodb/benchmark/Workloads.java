package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.sample.SampleShop;
import java.nio.file.Path;

/** The workloads that are measured. */
final class Workloads {
    private static final int CHILDREN = 10;

    private Workloads() {}

    /** One table of ten attributes, about 350 bytes an item. */
    static Workload plain(long rows, Path folder) {
        return visitors("plain", "bench_plain", rows, false, folder);
    }

    /** Few of the same rows, to see whether memory grows with their number. */
    static Workload few(Path folder) {
        return visitors("few", "bench_few", 10_000, false, folder);
    }

    /** The same rows, copied beside a live application. */
    static Workload live(long rows, Path folder) {
        return visitors("live", "bench_live", rows, true, folder);
    }

    private static Workload visitors(String name, String database, long rows, boolean live, Path folder) {
        return new Workload(name, database, Workload.contract("plain", folder), rows, live, mysql -> GeneratedRows.in(
                        mysql, database)
                .tables("""
                    CREATE TABLE visitors (
                      visitor_id BIGINT PRIMARY KEY,
                      email VARCHAR(80) NOT NULL,
                      given_name VARCHAR(40),
                      surname VARCHAR(40),
                      city VARCHAR(40),
                      tier ENUM('basic','silver','gold') NOT NULL,
                      visits INT NOT NULL,
                      balance DECIMAL(12,2) NOT NULL,
                      registered_at DATETIME NOT NULL,
                      note VARCHAR(200))\
                    """)
                .rows("visitors", rows, """
                    n, CONCAT('visitor.', n, '@example.org'), CONCAT('Given', n % 997), CONCAT('Surname', n % 4999),
                    CONCAT('City', n % 313), 1 + n % 3, n % 1000, (n % 100000) / 100,
                    '2020-01-01' + INTERVAL n MINUTE, CONCAT('note ', REPEAT(MD5(n), 4))\
                    """));
    }

    /** A list of ten children, and two values of joined tables, in each item. */
    static Workload constructed(long rows, Path folder) {
        return new Workload(
                "constructed",
                "bench_constructed",
                Workload.contract("constructed", folder),
                rows,
                false,
                mysql -> GeneratedRows.in(mysql, "bench_constructed")
                        .tables(
                                "CREATE TABLE countries (country_code CHAR(3) PRIMARY KEY, name VARCHAR(60) NOT NULL)",
                                "CREATE TABLE buyers (buyer_id INT PRIMARY KEY, name VARCHAR(60) NOT NULL)",
                                """
                                CREATE TABLE baskets (
                                  basket_id INT PRIMARY KEY,
                                  buyer_id INT NOT NULL,
                                  country_code CHAR(3) NOT NULL,
                                  status VARCHAR(20) NOT NULL,
                                  placed_at DATETIME NOT NULL)\
                                """,
                                """
                                CREATE TABLE basket_lines (
                                  basket_id INT NOT NULL,
                                  line_no INT NOT NULL,
                                  sku VARCHAR(20) NOT NULL,
                                  quantity INT NOT NULL,
                                  price DECIMAL(10,2) NOT NULL,
                                  PRIMARY KEY (basket_id, line_no))\
                                """)
                        .rows("countries", 200, "LPAD(n - 1, 3, 'C'), CONCAT('Country ', n)")
                        .rows("buyers", 5_000, "n, CONCAT('Buyer number ', n)")
                        .rows("baskets", rows, """
                            n, 1 + n % 5000, LPAD(n % 200, 3, 'C'), 'delivered', '2021-01-01' + INTERVAL n MINUTE\
                            """)
                        .rows("basket_lines", rows * CHILDREN, """
                            1 + (n - 1) DIV 10, 1 + (n - 1) % 10, CONCAT('SKU-', n % 7919), 1 + n % 5,
                            (n % 10000) / 100\
                            """));
    }

    /** The sample shop: many tables, indexes, unique constraints, and rows that cannot be items. */
    static Workload shop(long rows, Path contract) {
        return new Workload("sample shop", SampleShop.DATABASE, contract, rows, false, mysql -> SampleShop.ofRows(rows)
                .create(mysql.jdbcUrl(SampleShop.DATABASE), mysql.user(), mysql.password(), SampleShop.Progress.NONE));
    }
}
