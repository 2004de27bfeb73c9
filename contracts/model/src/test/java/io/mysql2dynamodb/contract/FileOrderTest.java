package io.mysql2dynamodb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileOrderTest {

    @Test
    void putsIndexesByNumberBeforeNames() {
        List<String> expected = List.of("/t/2", "/t/2/a", "/t/10", "/t/10a", "/t/1a", "/t/a");

        for (int seed = 0; seed < 100; seed++) {
            List<String> shuffled = new ArrayList<>(expected);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(FileOrder.of(shuffled.stream().map(pointer -> Problem.error(pointer, "a", "b"))))
                    .extracting(Problem::pointer)
                    .containsExactlyElementsOf(expected);
        }
    }
}
