package io.mysql2dynamodb.analysis.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.profile.ProfiledDatabase;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Fanout;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import io.mysql2dynamodb.embedded.MySqlExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferredRelationshipsTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    private static final String NUMBERS = """
            CREATE TABLE numbers (n INT);
            INSERT INTO numbers VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
            """;

    @ParameterizedTest
    @CsvSource({
        "users, user_id",
        "users, userid",
        "users, UserID",
        "users, userId",
        "users, fk_user",
        "users, id_user",
        "users, user",
        "user, user_id",
        "users, users_id",
        "categories, category_id",
        "addresses, address_id",
        "boxes, box_id",
        "people, person_id",
        "tbl_user, user_id",
        "users, billing_user_id",
        "order_lines, orderLineId"
    })
    void followsNamesThatTheDataConfirms(String table, String column) {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("CREATE TABLE `" + table
                + "` (id BIGINT PRIMARY KEY); CREATE TABLE things (no INT PRIMARY KEY, `" + column
                + "` INT); INSERT INTO `" + table
                + "` VALUES (1), (2), (3), (4); INSERT INTO things VALUES (1, 1), (2, 2), (3, 3), (4, 3), (5, NULL)"));

        String id = "things(" + column + ")->" + table + "(id)";
        assertThat(found.inferred()).containsExactly(id);
        Relationship relationship = found.relationship(id);
        assertThat(relationship.optional()).isTrue();
        assertThat(relationship.foreignKey()).isEmpty();
        assertThat(relationship.fanout()).contains(new Fanout(4, 1, 4, 0, new Spread(0, 1, 2, 2), true));
        assertThat(relationship.evidence()).hasSize(2);
        assertThat(relationship.evidence().get(1))
                .isEqualTo(
                        "4 of the 4 values looked at that are not NULL exist in " + table + "(id), 3 of them distinct");
        assertThat(found.profile("things").keys())
                .anySatisfy(key -> assertThat(key.columns()).containsExactly(column));
    }

    @Test
    void infersNothingFromSmallNumbersWithoutAName() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase(NUMBERS + """
                CREATE TABLE users (id INT PRIMARY KEY);
                CREATE TABLE products (id INT PRIMARY KEY);
                CREATE TABLE ratings (id INT PRIMARY KEY, stars INT, rank_no INT, seller_id INT);
                INSERT INTO users SELECT a.n + 10 * b.n FROM numbers a, numbers b;
                INSERT INTO products SELECT a.n + 10 * b.n FROM numbers a, numbers b;
                INSERT INTO ratings SELECT a.n + 10 * b.n, a.n, b.n, a.n + 10 * b.n FROM numbers a, numbers b"""));

        assertThat(found.inferred()).isEmpty();
    }

    @Test
    void findsTheOnlyKeyThatHoldsARolesValues() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase(NUMBERS + """
                CREATE TABLE users (id CHAR(32) PRIMARY KEY);
                CREATE TABLE products (id CHAR(32) PRIMARY KEY);
                CREATE TABLE accounts (id INT PRIMARY KEY);
                CREATE TABLE tickets (no INT PRIMARY KEY, created_by CHAR(32), seller_id INT, legacy_id INT);
                INSERT INTO users SELECT MD5(a.n + 10 * b.n) FROM numbers a, numbers b;
                INSERT INTO products SELECT MD5(a.n + 10 * b.n + 1000) FROM numbers a, numbers b;
                INSERT INTO accounts SELECT 1000 + a.n + 10 * b.n FROM numbers a, numbers b;
                INSERT INTO tickets SELECT a.n + 10 * b.n, MD5(a.n + 10 * IF(b.n < 4, b.n, 3)),
                  1000 + 5 * (a.n + 10 * IF(b.n > 1, 1, b.n)), 1000 + a.n + 10 * b.n
                  FROM numbers a, numbers b"""));

        // legacy_id merely counts, which says nothing
        assertThat(found.inferred())
                .containsExactly("tickets(created_by)->users(id)", "tickets(seller_id)->accounts(id)");
        assertThat(found.relationship("tickets(created_by)->users(id)")
                        .evidence()
                        .get(0))
                .isEqualTo("the name created_by has the form of a reference, and of 2 keys of such a type only this one"
                        + " holds its values (40 distinct ones compared)");
    }

    @Test
    void believesANameOnlyWithTheValues() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE users (id INT PRIMARY KEY);
                CREATE TABLE groups_ (id INT PRIMARY KEY);
                CREATE TABLE logins (no INT PRIMARY KEY, user_id INT, group_id VARCHAR(9));
                CREATE TABLE nothing (no INT PRIMARY KEY, user_id INT);
                INSERT INTO users VALUES (1), (2), (3);
                INSERT INTO logins VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 77, 'c')"""));

        assertThat(found.inferred()).isEmpty();
        assertThat(found.gaps()).singleElement().satisfies(gap -> assertThat(gap.reason())
                .isEqualTo("there are no values to check: nothing(user_id)->users(id)"));
    }

    @Test
    void neverRepeatsWhatIsDeclared() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE users (id INT PRIMARY KEY);
                CREATE TABLE members (id INT PRIMARY KEY);
                CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES members (id));
                INSERT INTO users VALUES (1), (2);
                INSERT INTO members VALUES (1), (2);
                INSERT INTO orders VALUES (1, 1), (2, 2)"""));

        assertThat(found.catalog().relationships())
                .extracting(Relationship::id)
                .containsExactly("orders(user_id)->members(id)");
    }

    @Test
    void followsTheNameOfAnothersKeyInOneDirection() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE products (sku VARCHAR(20) PRIMARY KEY);
                CREATE TABLE stock (sku VARCHAR(20) PRIMARY KEY, amount INT);
                CREATE TABLE sales (id INT PRIMARY KEY, sku VARCHAR(20), country_code CHAR(2));
                CREATE TABLE countries (id INT PRIMARY KEY, code CHAR(2) UNIQUE);
                INSERT INTO products VALUES ('a'), ('b'), ('c'), ('d');
                INSERT INTO stock VALUES ('a', 1), ('b', 2), ('c', 3);
                INSERT INTO countries VALUES (1, 'de'), (2, 'in');
                INSERT INTO sales VALUES (1, 'a', 'de'), (2, 'b', 'in'), (3, 'd', 'de')"""));

        assertThat(found.inferred())
                .containsExactly(
                        "sales(country_code)->countries(code)",
                        "sales(sku)->products(sku)",
                        "stock(sku)->products(sku)");
        assertThat(found.relationship("stock(sku)->products(sku)").kind()).isEqualTo(Relationship.Kind.ONE_TO_ONE);
    }

    @Test
    void findsReferencesToKeysOfSeveralColumns() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE orders (tenant INT, id INT, PRIMARY KEY (tenant, id));
                CREATE TABLE items (tenant INT, order_id INT, line INT, PRIMARY KEY (tenant, order_id, line));
                INSERT INTO orders VALUES (1, 1), (1, 2), (2, 1);
                INSERT INTO items VALUES (1, 1, 1), (1, 1, 2), (2, 1, 1)"""));

        assertThat(found.inferred()).containsExactly("items(tenant,order_id)->orders(tenant,id)");
        assertThat(found.relationship("items(tenant,order_id)->orders(tenant,id)")
                        .identifying())
                .isTrue();
        assertThat(found.catalog().aggregates()).hasSize(1);
    }

    @Test
    void findsTheParentInTheSameTable() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE categories (id INT PRIMARY KEY, parent_id INT);
                INSERT INTO categories VALUES (1, NULL), (2, 1), (3, 1), (4, 2), (5, 3)"""));

        assertThat(found.inferred()).containsExactly("categories(parent_id)->categories(id)");
        assertThat(found.relationship("categories(parent_id)->categories(id)").hierarchy())
                .isTrue();
    }

    @Test
    void namesPairsThatLeadToSeveralTables() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase(
                "CREATE TABLE comments (id INT PRIMARY KEY, subject_type VARCHAR(20), subject_id INT)"));

        assertThat(found.inferred()).isEmpty();
        assertThat(found.gaps())
                .extracting(Gap::subject)
                .containsExactly("where comments(subject_type, subject_id) leads");
    }

    @Test
    void namesWhatItDoesNotCheck() {
        ProfileOptions defaults = ProfileOptions.defaults();
        ProfiledDatabase found = ProfiledDatabase.of(
                MYSQL.createDatabase("""
                CREATE TABLE users (id INT PRIMARY KEY);
                CREATE TABLE a (no INT PRIMARY KEY, user_id INT);
                CREATE TABLE b (no INT PRIMARY KEY, user_id INT)"""), new ProfileOptions(defaults.sampling(), false, defaults.keysPerTable(), 1));

        assertThat(found.gaps())
                .filteredOn(gap -> gap.subject().equals("relationships that names suggest"))
                .singleElement()
                .extracting(Gap::reason)
                .isEqualTo("no more than 1 are checked in the data: b(user_id)->users(id)");
    }
}
