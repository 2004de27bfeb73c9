package io.mysql2dynamodb.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChunkPlannerTest {

    @Property(tries = 200)
    void chunksCoverEveryRowOnceAndAreAsLargeAsAsked(
            @ForAll @Size(max = 60) List<@IntRange(min = 100, max = 999) Integer> keys,
            @ForAll @IntRange(min = 1, max = 10) int rows) {
        NavigableSet<String> table = new TreeSet<>();
        keys.forEach(key -> table.add(key.toString()));

        List<ChunkLine> chunks = new ChunkPlanner(new Rows(table), "hash").plan("T", "E", rows);

        assertThat(chunks.get(0).after()).isEmpty();
        assertThat(chunks.get(chunks.size() - 1).upTo()).isEmpty();
        for (int i = 1; i < chunks.size(); i++) {
            assertThat(chunks.get(i).after()).isEqualTo(chunks.get(i - 1).upTo());
            assertThat(chunks.get(i - 1).estimatedRows()).isEqualTo(rows);
        }
        assertThat(chunks.stream().mapToLong(ChunkLine::estimatedRows).sum()).isEqualTo(table.size());
    }

    @Test
    void plansOneOpenChunkForAnEmptyTable() {
        assertThat(new ChunkPlanner(new Rows(new TreeSet<>()), "hash").plan("T", "E", 10))
                .containsExactly(new ChunkLine("T/E/00001", "T", "E", Optional.empty(), Optional.empty(), 0, "hash"));
    }

    @Test
    void givesEveryEntityAnIdThatAFileNameCanHave() {
        assertThat(ChunkId.of("T", "A b#ü", 7)).isEqualTo("T/A=20b=23=C3=BC/00007");
        assertThat(ChunkId.of("T", "A=20b", 7)).isNotEqualTo(ChunkId.of("T", "A b", 7));
    }

    @Test
    void makesChunksOfLargeItemsSmall() {
        ChunkSize size = new ChunkSize(Duration.ofSeconds(60));

        assertThat(size.rows(300)).isEqualTo(60_000);
        assertThat(size.rows(1_025)).isEqualTo(30_000);
        assertThat(size.rows(400_000)).isEqualTo(ChunkSize.LEAST_ROWS);
    }

    @Test
    void dividesTheScanOfALargeTable() {
        assertThat(SegmentPlan.of("T", 0)).containsExactly(new SegmentLine("T/0", "T", 0, 1));
        assertThat(SegmentPlan.of("T", 12_000)).extracting(SegmentLine::segment).containsExactly(0, 1, 2);
        assertThat(SegmentPlan.of("T", Long.MAX_VALUE / 2)).hasSize(SegmentPlan.MOST_SEGMENTS);
    }

    /** A table of one text key. */
    private record Rows(NavigableSet<String> keys) implements BoundarySource {

        @Override
        public Optional<SourceKey> next(KeyRange range, long rows) {
            List<String> left = within(range);
            return left.size() <= rows ? Optional.empty() : Optional.of(SourceKey.of(left.get((int) rows - 1)));
        }

        @Override
        public long count(KeyRange range) {
            return within(range).size();
        }

        private List<String> within(KeyRange range) {
            return keys.stream()
                    .filter(key -> range.after()
                            .map(after -> key.compareTo(after.values().get(0)) > 0)
                            .orElse(true))
                    .filter(key -> range.upTo()
                            .map(upTo -> key.compareTo(upTo.values().get(0)) <= 0)
                            .orElse(true))
                    .toList();
        }
    }
}
