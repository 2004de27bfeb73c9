package io.mysql2dynamodb.migration.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.source.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AffordableWindowsTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void readNoMoreThanTenSecondsPayFor() {
        read(5, 100, 4_000);

        assertThat(asked).containsExactly(50, 50);
    }

    @Test
    void readLessWhereRowsAreWide() {
        read(5, 10 * 1_024, 4_000);

        assertThat(asked).containsExactly(50, 5);
    }

    @Test
    void readOneRowWhereNothingElseIsAffordable() {
        read(0.05, 400_000, 4_000);

        assertThat(asked).containsExactly(1, 1);
    }

    @Test
    void leaveSmallWindowsAsTheyAre() {
        read(1_000, 100, 200);

        assertThat(asked).containsExactly(200, 200);
    }

    private void read(double unitsPerSecond, long bytesPerRow, int maxRows) {
        AffordableWindows windows = new AffordableWindows(
                (range, rows) -> {
                    asked.add(rows);
                    return new ProjectedWindow(
                            List.of(), List.of(), rows, 0, Map.of(), Optional.empty(), false, rows * bytesPerRow);
                },
                unitsPerSecond);
        windows.read(KeyRange.ALL, maxRows);
        windows.read(KeyRange.ALL, maxRows);
    }
}
