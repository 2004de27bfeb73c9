package io.mysql2dynamodb.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowSizeTest {
    private final WindowSize size = new WindowSize();

    @Test
    void growsNoFasterThanTwofold() {
        size.measured(WindowSize.FIRST, WindowSize.FIRST * 100L);

        assertThat(size.rows()).isEqualTo(2 * WindowSize.FIRST);
    }

    @Test
    void staysBounded() {
        for (int i = 0; i < 20; i++) {
            size.measured(size.rows(), size.rows());
        }

        assertThat(size.rows()).isEqualTo(WindowSize.MOST);
    }

    @Test
    void shrinksAtOnceForWideRows() {
        size.measured(100, 100 * 64L * 1024);

        assertThat(size.rows() * 64L * 1024).isLessThanOrEqualTo(WindowSize.TARGET_BYTES);
        size.measured(10, 10 * 400L * 1024);
        assertThat(size.rows()).isEqualTo(WindowSize.LEAST);
        size.measured(10, 10 * 10L * 1024 * 1024);
        assertThat(size.rows()).isEqualTo(1);
    }

    @Test
    void keepsItsSizeForAnEmptyWindow() {
        size.measured(0, 0);

        assertThat(size.rows()).isEqualTo(WindowSize.FIRST);
    }
}
