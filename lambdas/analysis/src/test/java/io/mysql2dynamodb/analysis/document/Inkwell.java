package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.AggregateSize;
import io.mysql2dynamodb.catalog.CatalogEvent;
import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Junction;
import io.mysql2dynamodb.catalog.Partitioning;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Fanout;
import io.mysql2dynamodb.catalog.Relationship.Kind;
import io.mysql2dynamodb.catalog.Relationship.Origin;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A bookshop's database as an analysis might find it, made by hand. */
public final class Inkwell {

    private Inkwell() {}

    public static DatabaseCatalog catalog() {
        return new DatabaseCatalog(
                "inkwell",
                "8.0.33",
                Instant.parse("2026-02-14T09:30:00Z"),
                DatabaseCatalog.Origin.CONNECTION,
                "utf8mb4_0900_ai_ci",
                tables(),
                List.of(
                        new CatalogView(
                                "bestsellers",
                                "select `b`.`book_id` AS `book_id`,sum(`l`.`quantity`) AS `sold` from (`books` `b` join"
                                        + " `order_lines` `l` on((`l`.`book_id` = `b`.`book_id`))) group by `b`.`book_id`",
                                new TableBuilder("bestsellers")
                                        .column("book_id int")
                                        .column("sold decimal(27,0)")
                                        .build()
                                        .columns(),
                                List.of("books", "order_lines"),
                                false,
                                Optional.empty()),
                        new CatalogView(
                                "old_prices",
                                "",
                                List.of(),
                                List.of("price_history"),
                                false,
                                Optional.of("View 'inkwell.old_prices' references invalid table(s)"))),
                List.of(new CatalogTrigger(
                        "orders_audit",
                        "orders",
                        "AFTER",
                        "UPDATE",
                        "BEGIN\n  INSERT INTO audit_log (what, at) VALUES (CONCAT('order ', NEW.order_id), NOW());\nEND",
                        List.of("audit_log"))),
                List.of(new CatalogRoutine(
                        "close_order", "PROCEDURE", "MODIFIES SQL DATA", "shop@%", "", List.of("orders"))),
                List.of(new CatalogEvent(
                        "purge_audit",
                        "EVERY 1 DAY",
                        true,
                        "root@localhost",
                        "DELETE FROM audit_log WHERE at < NOW() - INTERVAL 90 DAY",
                        List.of("audit_log"))),
                relationships(),
                List.of(new Junction(
                        "book_authors",
                        List.of("book_authors(author_id)->authors(author_id)", "book_authors(book_id)->books(book_id)"),
                        List.of("role"))),
                List.of(
                        new AggregateSize(
                                "books",
                                List.of("book_authors(book_id)->books(book_id)"),
                                2_310.5,
                                498_000,
                                false,
                                AggregateSize.ItemLimit.MAY_EXCEED),
                        new AggregateSize(
                                "orders",
                                List.of("order_lines(order_id)->orders(order_id)"),
                                412.25,
                                9_200,
                                true,
                                AggregateSize.ItemLimit.FITS)),
                List.of(new Gap(
                        "the bodies of routines",
                        "the account lacks SHOW_ROUTINE",
                        Optional.of("GRANT SHOW_ROUTINE ON *.* TO 'analysis'@'%'"))));
    }

    private static List<CatalogTable> tables() {
        return List.of(
                new TableBuilder("audit_log")
                        .column("what varchar(200)")
                        .column("at", "datetime", false, Optional.of("CURRENT_TIMESTAMP"), Optional.empty(), "")
                        .partitioned(new Partitioning("RANGE", "to_days(`at`)", Optional.empty(), 12))
                        .size(1_204_511, false, 168_820_736, 0)
                        .build(),
                new TableBuilder("authors")
                        .column("author_id", "int unsigned", false, Optional.empty(), Optional.empty(), "counted")
                        .column("name varchar(120)")
                        .primary("author_id")
                        .size(8_112, true, 1_589_248, 0)
                        .build(),
                new TableBuilder("book_authors")
                        .column("book_id int")
                        .column("author_id int")
                        .column("role", "enum('author','editor')", false, Optional.of("author"), Optional.empty(), "")
                        .primary("book_id", "author_id")
                        .index("book_authors_author", false, "author_id")
                        .foreignKey("book_authors_book", "book_id", "books", "book_id", Action.CASCADE)
                        .foreignKey("book_authors_author", "author_id", "authors", "author_id", Action.RESTRICT)
                        .size(24_900, true, 1_589_248, 524_288)
                        .build(),
                books(),
                new TableBuilder("categories")
                        .comment("The shelves of the shop")
                        .column("category_id smallint")
                        .column("parent_id smallint null")
                        .column("name varchar(80)")
                        .primary("category_id")
                        .index("categories_parent", false, "parent_id")
                        .foreignKey("categories_parent", "parent_id", "categories", "category_id", Action.SET_NULL)
                        .size(212, true, 16_384, 16_384)
                        .build(),
                new TableBuilder("customer_settings")
                        .column("customer_id bigint")
                        .column("settings json")
                        .primary("customer_id")
                        .foreignKey(
                                "customer_settings_customer", "customer_id", "customers", "customer_id", Action.CASCADE)
                        .size(51_200, true, 12_582_912, 0)
                        .build(),
                customers(),
                new TableBuilder("order_lines")
                        .column("order_id bigint")
                        .column("line_no smallint")
                        .column("book_id int")
                        .column("quantity", "smallint", false, Optional.of("1"), Optional.empty(), "")
                        .primary("order_id", "line_no")
                        .index("order_lines_book", false, "book_id")
                        .foreignKey("order_lines_order", "order_id", "orders", "order_id", Action.NO_ACTION)
                        .check("order_lines_quantity", "(`quantity` > 0)", false)
                        .size(1_900_412, false, 94_961_664, 38_354_944)
                        .build(),
                new TableBuilder("orders")
                        .column("order_id", "bigint", false, Optional.empty(), Optional.empty(), "counted")
                        .column("customer_id bigint null")
                        .column("status", "enum('new','paid','sent')", false, Optional.of("new"), Optional.empty(), "")
                        .column("placed_at datetime")
                        .primary("order_id")
                        .index("orders_customer", false, "customer_id", "placed_at")
                        .foreignKey("orders_customer", "customer_id", "customers", "customer_id", Action.NO_ACTION)
                        .size(640_118, false, 48_824_320, 21_543_936)
                        .build());
    }

    private static CatalogTable books() {
        return new TableBuilder("books")
                .comment("Every title we ever sold | even once")
                .column("book_id", "int", false, Optional.empty(), Optional.empty(), "counted")
                .column("isbn char(13)")
                .column("category_id smallint null")
                .column("title varchar(200)")
                .column("title_lower", "varchar(200)", true, Optional.empty(), Optional.of("lower(`title`)"), "")
                .column("price decimal(8,2)")
                .column("published date")
                .column("scan", "mediumblob", true, Optional.empty(), Optional.empty(), "invisible")
                .primary("book_id")
                .index("books_isbn", true, "isbn")
                .index("books_published", false, "published")
                .index(new CatalogIndex(
                        "books_title",
                        CatalogIndex.Kind.FULLTEXT,
                        false,
                        false,
                        List.of(new CatalogIndex.Part(
                                Optional.of("title"), Optional.empty(), OptionalInt.of(20), true)),
                        OptionalLong.empty()))
                .size(19_804, true, 52_953_088, 3_686_400)
                .profile(new TableProfile(
                        19_804,
                        true,
                        new Spread(64, 1_210.75, 98_000, 421_888),
                        List.of(
                                new ColumnProfile("book_id", 0, 0, 4, 4),
                                new ColumnProfile("isbn", 0, 2, 13, 13),
                                new ColumnProfile("category_id", 1_204, 0, 2, 2),
                                new ColumnProfile("title", 0, 0, 31.5, 188),
                                new ColumnProfile("title_lower", 0, 0, 31.5, 188),
                                new ColumnProfile("price", 0, 0, 4.1, 6),
                                new ColumnProfile("published", 0, 0, 10, 10),
                                new ColumnProfile("scan", 19_600, 0, 88_000, 420_000)),
                        List.of(
                                new KeyProfile(List.of("book_id"), 19_804, true, 0, 1, OptionalLong.of(0), 4, 0),
                                new KeyProfile(
                                        List.of("category_id"), 198, true, 1_204, 3_961, OptionalLong.empty(), 2, 0),
                                new KeyProfile(List.of("isbn"), 19_799, true, 0, 2, OptionalLong.of(3), 1_100, 41)),
                        List.of(new TimeProfile("published", 3_652, 1_000, 31, 204, 1_000)),
                        List.of()))
                .build();
    }

    private static CatalogTable customers() {
        return new TableBuilder("customers")
                .column("customer_id", "bigint", false, Optional.empty(), Optional.empty(), "counted")
                .column("email", "varchar(190)", false, Optional.empty(), Optional.empty(), "lower-case, we hope")
                .primary("customer_id")
                .index("customers_email", true, "email")
                .size(88_104, false, 14_172_160, 6_832_128)
                .profile(new TableProfile(
                        10_000,
                        false,
                        new Spread(30, 48.2, 92, 140),
                        List.of(
                                new ColumnProfile("customer_id", 0, 0, 8, 8),
                                new ColumnProfile("email", 0, 0, 28.4, 96)),
                        List.of(new KeyProfile(List.of("email"), 9_998, false, 0, 2, OptionalLong.of(2), 96, 17)),
                        List.of(),
                        List.of()))
                .build();
    }

    private static List<Relationship> relationships() {
        return List.of(
                relationship(
                        "book_authors",
                        "author_id",
                        "authors",
                        "author_id",
                        Origin.DECLARED,
                        true,
                        Optional.of(new Fanout(8_112, 0, 24_900, 0, new Spread(1, 3.07, 21, 140), true))),
                relationship(
                        "book_authors",
                        "book_id",
                        "books",
                        "book_id",
                        Origin.DECLARED,
                        true,
                        Optional.of(new Fanout(19_804, 12, 24_900, 0, new Spread(0, 1.26, 4, 19), true))),
                relationship(
                        "categories",
                        "parent_id",
                        "categories",
                        "category_id",
                        Origin.DECLARED,
                        false,
                        Optional.of(new Fanout(212, 180, 200, 0, new Spread(0, 0.94, 14, 22), true))),
                oneToOne(),
                relationship(
                        "order_lines",
                        "order_id",
                        "orders",
                        "order_id",
                        Origin.DECLARED,
                        true,
                        Optional.of(new Fanout(10_000, 0, 29_688, 0, new Spread(1, 2.97, 11, 60), false))),
                relationship(
                        "orders", "customer_id", "customers", "customer_id", Origin.DECLARED, false, Optional.empty()),
                relationship(
                        "order_lines",
                        "book_id",
                        "books",
                        "book_id",
                        Origin.INFERRED,
                        false,
                        Optional.of(
                                new Fanout(19_804, 4_100, 1_900_000, 412, new Spread(0, 95.9, 1_200, 22_400), true))));
    }

    private static Relationship oneToOne() {
        return new Relationship(
                Relationship.id("customer_settings", List.of("customer_id"), "customers", List.of("customer_id")),
                "customer_settings",
                List.of("customer_id"),
                "customers",
                List.of("customer_id"),
                Origin.DECLARED,
                Optional.of("customer_settings_customer"),
                Kind.ONE_TO_ONE,
                false,
                true,
                false,
                List.of(),
                Optional.empty());
    }

    static Relationship relationship(
            String child,
            String childColumn,
            String parent,
            String parentColumn,
            Origin origin,
            boolean identifying,
            Optional<Fanout> fanout) {
        return new Relationship(
                Relationship.id(child, List.of(childColumn), parent, List.of(parentColumn)),
                child,
                List.of(childColumn),
                parent,
                List.of(parentColumn),
                origin,
                origin == Origin.DECLARED
                        ? Optional.of(child + "_" + childColumn.replace("_id", ""))
                        : Optional.empty(),
                Kind.ONE_TO_MANY,
                childColumn.equals("parent_id") || child.equals("orders"),
                identifying,
                child.equals(parent),
                origin == Origin.INFERRED
                        ? List.of(
                                "the column is named as the key of " + parent,
                                "99.98 % of its values are keys of " + parent)
                        : List.of(),
                fanout);
    }
}
