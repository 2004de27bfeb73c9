package io.mysql2dynamodb.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import io.mysql2dynamodb.embedded.MySqlExtension;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyExaminationTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void countsDistinctValuesAndTheMostFrequent() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE visits (
                  shop INT, no INT, status VARCHAR(10), at DATETIME, email VARCHAR(40),
                  PRIMARY KEY (shop, no), UNIQUE (email), KEY (status, at));
                INSERT INTO visits VALUES
                  (1, 1, 'new', '2026-01-01', 'a@x'), (1, 2, 'new', '2026-01-01', NULL), (1, 3, 'new', '2026-01-02', NULL),
                  (2, 1, 'old', '2026-01-03', 'c@x'), (2, 10, NULL, '2026-01-04', 'longer@x')"""));

        assertThat(found.profile("visits").keys())
                .containsExactly(
                        new KeyProfile(List.of("at"), 4, true, 0, 2, OptionalLong.empty(), 19, 0),
                        new KeyProfile(List.of("email"), 3, true, 2, 1, OptionalLong.of(0), 8, 0),
                        new KeyProfile(List.of("shop"), 2, true, 0, 3, OptionalLong.empty(), 2, 0),
                        new KeyProfile(List.of("shop", "no"), 5, true, 0, 1, OptionalLong.empty(), 4, 0),
                        new KeyProfile(List.of("status"), 2, true, 1, 3, OptionalLong.of(0), 3, 0));
    }

    @Test
    void findsTwinsWhichAreEqualByCollationAlone() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE names (
                  id INT PRIMARY KEY, folded VARCHAR(9) COLLATE utf8mb4_0900_ai_ci, exact VARCHAR(9) COLLATE utf8mb4_bin,
                  padded VARCHAR(9) COLLATE utf8mb4_general_ci, KEY (folded), KEY (exact), KEY (padded));
                INSERT INTO names VALUES (1, 'a', 'a', 'x'), (2, 'A', 'A', 'x '), (3, 'é', 'é', 'y'), (4, 'e', 'e', 'y'),
                  (5, 'É', 'É', 'z'), (6, NULL, NULL, NULL)"""));

        // a, A; é, e, É
        assertThat(found.key("names", "folded").distinct()).isEqualTo(2);
        assertThat(found.key("names", "folded").twins()).hasValue(3);
        assertThat(found.key("names", "folded").mostFrequentRows()).isEqualTo(3);
        assertThat(found.key("names", "folded").unusualCharacters()).isEqualTo(2);
        assertThat(found.key("names", "exact").distinct()).isEqualTo(5);
        assertThat(found.key("names", "exact").twins()).hasValue(0);
        assertThat(found.key("names", "padded").twins()).hasValue(1);
        assertThat(found.key("names", "padded").unusualCharacters()).isEqualTo(1);
        assertThat(found.key("names", "id").twins()).isEmpty();
    }

    @Test
    void countsUnusualCharacters() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE codes (code VARCHAR(20) CHARACTER SET latin1 PRIMARY KEY);
                INSERT INTO codes VALUES ('plain'), (' before'), (CONCAT('tab', CHAR(9), 'in')), ('größe'), (CHAR(127))"""));

        assertThat(found.key("codes", "code").unusualCharacters()).isEqualTo(4);
        assertThat(found.key("codes", "code").maximumBytes()).isEqualTo(7);
    }

    @Test
    void namesTheKeysThatItLeavesOut() {
        ProfiledDatabase found = ProfiledDatabase.of(
                MYSQL.createDatabase("CREATE TABLE t (a INT PRIMARY KEY, b INT, c INT, KEY (b), KEY (c))"),
                new ProfileOptions(new Sampling(100, 4, 20), false, 2, 10));

        assertThat(found.profile("t").keys()).hasSize(2);
        assertThat(found.gaps())
                .extracting(Gap::reason)
                .containsExactly("no more than 2 are examined of one table; left out: (c)");
    }
}
