package io.mysql2dynamodb.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;
import io.mysql2dynamodb.embedded.MySqlExtension;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimeExaminationTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void countsHowTheNewestRowsLieInTime() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE visits (
                  id INT AUTO_INCREMENT PRIMARY KEY, day DATE, at DATETIME(3), changed TIMESTAMP NULL, noted DATETIME,
                  KEY (day, at), KEY (changed));
                INSERT INTO visits VALUES
                  (1, '2024-12-31', '2026-01-01 10:00:00', NULL, NULL), (2, '2025-01-01', '2026-01-01 23:59:59.999', NULL, NULL),
                  (3, '2025-02-01', '2026-01-02', NULL, NULL), (4, '2025-02-28', NULL, NULL, NULL)"""));

        assertThat(found.profile("visits").times())
                .containsExactly(
                        new TimeProfile("day", 60, 4, 1, 2, 3),
                        new TimeProfile("at", 2, 3, 2, 3, 3),
                        new TimeProfile("changed", 0, 0, 0, 0, 0));
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void looksAtTheNewestRowsByTheirCounter() {
        // the first 500 rows share a day; the newest 1,000 lie on ten days
        String rows = IntStream.rangeClosed(1, 1_500)
                .mapToObj(id -> "(" + id + ", DATE'2026-03-01' + INTERVAL " + (id <= 500 ? 0 : id % 10 + 1) + " DAY)")
                .collect(Collectors.joining(", "));
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase(
                "CREATE TABLE slots (id INT AUTO_INCREMENT PRIMARY KEY, day DATE NOT NULL, KEY (day));"
                        + " INSERT INTO slots VALUES " + rows));

        assertThat(found.profile("slots").times())
                .containsExactly(new TimeProfile("day", 11, 1_000, 100, 1_000, 1_000));
    }

    @Test
    void looksAtTheNewestRowsOfATableThatIsSampled() {
        String rows = IntStream.rangeClosed(1, 400)
                .mapToObj(id -> "(" + id + ", DATE'2026-01-01' + INTERVAL " + id / 2 + " DAY)")
                .collect(Collectors.joining(", "));
        ProfiledDatabase found = ProfiledDatabase.sampled(
                MYSQL.createDatabase(
                        "CREATE TABLE slots (id INT AUTO_INCREMENT PRIMARY KEY, day DATE NOT NULL, KEY (day));"
                                + " INSERT INTO slots VALUES " + rows + "; ANALYZE TABLE slots"),
                100,
                10);

        assertThat(found.profile("slots").complete()).isFalse();
        assertThat(found.profile("slots").times()).singleElement().satisfies(time -> {
            assertThat(time.days()).isBetween(150L, 201L);
            assertThat(time.newestRows()).isEqualTo(400);
            assertThat(time.busiestDay()).isEqualTo(2);
        });
    }

    @Test
    void asksNothingWhereNoCounterTellsWhichRowsCameLast() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE visits (id INT PRIMARY KEY, at DATETIME, KEY (at));
                INSERT INTO visits VALUES (1, '2026-01-01')"""));

        assertThat(found.profile("visits").times()).isEmpty();
        assertThat(found.gaps()).isEmpty();
    }
}
