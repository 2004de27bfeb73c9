package io.mysql2dynamodb.analysis.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.profile.ProfiledDatabase;
import io.mysql2dynamodb.catalog.AggregateSize;
import io.mysql2dynamodb.catalog.AggregateSize.ItemLimit;
import io.mysql2dynamodb.catalog.Junction;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Fanout;
import io.mysql2dynamodb.catalog.Relationship.Kind;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelationshipsTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void measuresHowChildrenSpread() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE users (id INT PRIMARY KEY);
                CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY fk_user (user_id) REFERENCES users (id));
                INSERT INTO users VALUES (1), (2), (3), (4);
                SET foreign_key_checks = 0;
                INSERT INTO orders VALUES (1, 1), (2, 1), (3, 1), (4, 2), (5, NULL), (6, 99), (7, 98)"""));

        assertThat(found.catalog().relationships()).singleElement().satisfies(relationship -> {
            assertThat(relationship.id()).isEqualTo("orders(user_id)->users(id)");
            assertThat(relationship.origin()).isEqualTo(Relationship.Origin.DECLARED);
            assertThat(relationship.foreignKey()).isPresent();
            assertThat(relationship.kind()).isEqualTo(Kind.ONE_TO_MANY);
            assertThat(relationship.optional()).isTrue();
            assertThat(relationship.identifying()).isFalse();
            assertThat(relationship.fanout()).contains(new Fanout(4, 2, 6, 2, new Spread(0, 1, 3, 3), true));
        });
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void knowsOneToOneIdentifyingAndHierarchy() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE users (id INT PRIMARY KEY, boss INT, FOREIGN KEY (boss) REFERENCES users (id));
                CREATE TABLE settings (user_id INT PRIMARY KEY, FOREIGN KEY (user_id) REFERENCES users (id));
                CREATE TABLE carts (shop INT, no INT, PRIMARY KEY (shop, no));
                CREATE TABLE entries (shop INT, cart INT, line INT, PRIMARY KEY (shop, cart, line),
                  FOREIGN KEY (shop, cart) REFERENCES carts (shop, no));
                INSERT INTO users VALUES (1, NULL), (2, 1), (3, 1);
                INSERT INTO settings VALUES (1);
                INSERT INTO carts VALUES (1, 1), (1, 2), (2, 1);
                INSERT INTO entries VALUES (1, 1, 1), (1, 1, 2), (2, 1, 1)"""));

        Relationship hierarchy = found.relationship("users(boss)->users(id)");
        assertThat(hierarchy.hierarchy()).isTrue();
        assertThat(hierarchy.fanout()).contains(new Fanout(3, 2, 2, 0, new Spread(0, 2 / 3.0, 2, 2), true));
        Relationship oneToOne = found.relationship("settings(user_id)->users(id)");
        assertThat(oneToOne.kind()).isEqualTo(Kind.ONE_TO_ONE);
        assertThat(oneToOne.identifying()).isTrue();
        assertThat(oneToOne.optional()).isFalse();
        Relationship composite = found.relationship("entries(shop,cart)->carts(shop,no)");
        assertThat(composite.kind()).isEqualTo(Kind.ONE_TO_MANY);
        assertThat(composite.identifying()).isTrue();
        assertThat(composite.fanout()).contains(new Fanout(3, 1, 3, 0, new Spread(0, 1, 2, 2), true));
        assertThat(found.inferred()).isEmpty();
    }

    @Test
    void recognisesJunctionsByTheirKeys() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE students (id INT PRIMARY KEY);
                CREATE TABLE courses (id INT PRIMARY KEY);
                CREATE TABLE enrolments (student_id INT, course_id INT, grade INT, PRIMARY KEY (student_id, course_id),
                  FOREIGN KEY (student_id) REFERENCES students (id), FOREIGN KEY (course_id) REFERENCES courses (id));
                CREATE TABLE wishes (id INT AUTO_INCREMENT PRIMARY KEY, student INT NOT NULL, course INT NOT NULL, rank_ INT,
                  UNIQUE (course, student), FOREIGN KEY (student) REFERENCES students (id),
                  FOREIGN KEY (course) REFERENCES courses (id));
                CREATE TABLE lessons (course_id INT, no INT, PRIMARY KEY (course_id, no),
                  FOREIGN KEY (course_id) REFERENCES courses (id))"""));

        assertThat(found.catalog().junctions())
                .containsExactly(
                        new Junction(
                                "enrolments",
                                List.of("enrolments(course_id)->courses(id)", "enrolments(student_id)->students(id)"),
                                List.of("grade")),
                        new Junction(
                                "wishes",
                                List.of("wishes(course)->courses(id)", "wishes(student)->students(id)"),
                                List.of("rank_")));
    }

    @Test
    void addsUpAggregates() {
        // rows of 2 + text; ids of one digit are 2 bytes
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(99) NOT NULL);
                CREATE TABLE items (order_id INT, no INT, PRIMARY KEY (order_id, no),
                  FOREIGN KEY (order_id) REFERENCES orders (id));
                CREATE TABLE pieces (order_id INT, no INT, piece INT, pad LONGTEXT, PRIMARY KEY (order_id, no, piece),
                  FOREIGN KEY (order_id, no) REFERENCES items (order_id, no));
                INSERT INTO orders VALUES (1, 'xxxxxxxxxx'), (2, '');
                INSERT INTO items VALUES (1, 1), (1, 2), (2, 1);
                INSERT INTO pieces VALUES (2, 1, 1, REPEAT('x', 500000)), (1, 1, 1, ''), (1, 1, 2, '')"""));

        // order 1: 12 + 2 items of 4 + 2 pieces of 6 = 32; order 2: 2 + 4 + 6 + 500,000
        assertThat(found.catalog().aggregates())
                .containsExactly(
                        new AggregateSize(
                                "items",
                                List.of("pieces(order_id,no)->items(order_id,no)"),
                                (16 + 4 + 500_010) / 3.0,
                                500_010,
                                true,
                                ItemLimit.MAY_EXCEED),
                        new AggregateSize(
                                "orders",
                                List.of("items(order_id)->orders(id)", "pieces(order_id,no)->items(order_id,no)"),
                                (32 + 500_012) / 2.0,
                                500_012,
                                true,
                                ItemLimit.MAY_EXCEED));
    }

    @Test
    void boundsAggregatesOfLargeTables() {
        ProfiledDatabase found = ProfiledDatabase.sampled(MYSQL.createDatabase("""
                CREATE TABLE orders (id INT PRIMARY KEY);
                CREATE TABLE items (order_id INT, no INT, pad VARCHAR(99) NOT NULL, PRIMARY KEY (order_id, no),
                  FOREIGN KEY (order_id) REFERENCES orders (id));
                INSERT INTO orders VALUES (1), (2);
                INSERT INTO items VALUES (1, 1, 'xxxxxxxxxx'), (1, 2, ''), (1, 3, ''), (2, 1, '');
                ANALYZE TABLE orders, items"""), 3, 1);

        // the fourth item is beyond the sample of three: the mean of those is 22 / 3
        assertThat(found.catalog().aggregates()).singleElement().satisfies(aggregate -> {
            assertThat(aggregate.maximumExact()).isFalse();
            assertThat(aggregate.maximumBytes()).isEqualTo(2 + 3 * 14);
            assertThat(aggregate.averageBytes()).isEqualTo(2 + 2 * 22 / 3.0);
            assertThat(aggregate.itemLimit()).isEqualTo(ItemLimit.FITS);
        });
    }

    @Test
    void namesAForeignKeyThatLeadsElsewhere() {
        String other =
                MYSQL.createDatabase("CREATE TABLE far (id INT PRIMARY KEY)").name();
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE near (far_id INT, CONSTRAINT k FOREIGN KEY (far_id) REFERENCES " + other + ".far (id))");

        ProfiledDatabase found = ProfiledDatabase.of(database);

        database.execute("DROP TABLE near");
        assertThat(found.catalog().relationships()).isEmpty();
        assertThat(found.gaps()).singleElement().satisfies(gap -> assertThat(gap.reason())
                .isEqualTo("it leads to " + other + ".far, which is not among the tables that were read"));
    }
}
