package io.mysql2dynamodb.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.TableProfile.HierarchyProfile;
import io.mysql2dynamodb.embedded.MySqlExtension;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HierarchyExaminationTest {

    private static final String FOLDERS =
            "CREATE TABLE folders (id INT PRIMARY KEY, parent_id INT, FOREIGN KEY (parent_id) REFERENCES folders (id));";

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void tellsHowDeepRowsLieUnderEachOther() {
        ProfiledDatabase found = ProfiledDatabase.of(
                MYSQL.createDatabase(
                        FOLDERS
                                + "INSERT INTO folders VALUES (1, NULL), (2, 1), (3, 1), (4, 3), (5, 4), (6, NULL), (7, 6), (8, NULL)"));

        // 0, 1, 1, 2, 3, 0, 1 and 0 rows above them
        assertThat(found.profile("folders").hierarchies())
                .containsExactly(new HierarchyProfile("parent_id", 8, 1, 3, 0, 5));
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void tellsWhatIsDeeperThanItLooksOrInACircle() {
        String chain = IntStream.rangeClosed(1, 20)
                .mapToObj(id -> "(" + id + ", " + (id == 1 ? "NULL" : Integer.toString(id - 1)) + ")")
                .collect(Collectors.joining(", "));
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase(FOLDERS + "INSERT INTO folders VALUES "
                + chain + ", (30, NULL), (31, 30);" + "UPDATE folders SET parent_id = 31 WHERE id = 30"));

        HierarchyProfile folders = found.profile("folders").hierarchies().get(0);
        assertThat(folders.deepest()).isEqualTo(HierarchyExamination.LEVELS);
        assertThat(folders.endless()).isEqualTo(20 - HierarchyExamination.LEVELS - 1 + 2);
    }

    @Test
    void isThereForAnEmptyTableAndNotForOneWithoutHierarchy() {
        ProfiledDatabase found = ProfiledDatabase.of(
                MYSQL.createDatabase(FOLDERS + "CREATE TABLE notes (id INT PRIMARY KEY, folder_id INT,"
                        + " FOREIGN KEY (folder_id) REFERENCES folders (id))"));

        assertThat(found.profile("folders").hierarchies())
                .containsExactly(new HierarchyProfile("parent_id", 0, 0, 0, 0, 0));
        assertThat(found.profile("notes").hierarchies()).isEmpty();
    }

    @Test
    void looksAtSomeRowsOfALargeTable() {
        String rows = IntStream.rangeClosed(1, 400)
                .mapToObj(id -> "(" + id + ", " + (id % 4 == 1 ? "NULL" : Integer.toString(id - 1)) + ")")
                .collect(Collectors.joining(", "));
        ProfiledDatabase found = ProfiledDatabase.sampled(
                MYSQL.createDatabase(FOLDERS + "INSERT INTO folders VALUES " + rows + "; ANALYZE TABLE folders"),
                100,
                10);

        HierarchyProfile folders = found.profile("folders").hierarchies().get(0);
        assertThat(folders.rows()).isEqualTo(100);
        assertThat(folders.deepest()).isEqualTo(3);
        assertThat(folders.averageDepth()).isBetween(1.0, 2.0);
    }
}
