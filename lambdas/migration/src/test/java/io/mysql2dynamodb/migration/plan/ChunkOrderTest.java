package io.mysql2dynamodb.migration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChunkOrderTest {

    @Property(tries = 500)
    void keepsEveryChunkAndThoseAtWorkTogetherApart(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 60) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 10) int atATime) {
        List<List<ChunkLine>> entities = IntStream.range(0, sizes.size())
                .mapToObj(entity -> entity("E" + entity, sizes.get(entity)))
                .toList();

        List<ChunkLine> order = ChunkOrder.of(entities, atATime);

        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        entities.stream().flatMap(List::stream).toList());
        for (int from = 0; from < order.size(); from++) {
            List<ChunkLine> atWork = order.subList(from, Math.min(order.size(), from + atATime));
            for (ChunkLine one : atWork) {
                for (ChunkLine other : atWork) {
                    if (!one.equals(other) && one.entity().equals(other.entity())) {
                        int chunks = entities.get(entityNumber(one)).size();
                        assertThat(Math.abs(number(one) - number(other)))
                                .isGreaterThanOrEqualTo(Math.max(1, chunks / atATime - 1));
                    }
                }
            }
        }
    }

    @Test
    void takesTheFirstOfEveryStretchThenTheSecond() {
        assertThat(numbers(ChunkOrder.of(List.of(entity("E0", 8)), 3))).containsExactly(0, 3, 6, 1, 4, 7, 2, 5);
    }

    @Test
    void shufflesTheEntitiesTogetherEvenly() {
        List<ChunkLine> order = ChunkOrder.of(List.of(entity("E0", 1), entity("E1", 4), entity("E2", 2)), 1);

        assertThat(order).extracting(ChunkLine::entity).containsExactly("E1", "E2", "E1", "E0", "E1", "E2", "E1");
    }

    @Test
    void moreAtATimeThanChunksIsTheOrderOfKeys() {
        assertThat(numbers(ChunkOrder.of(List.of(entity("E0", 3)), 8))).containsExactly(0, 1, 2);
    }

    private static List<Integer> numbers(List<ChunkLine> chunks) {
        return chunks.stream().map(ChunkOrderTest::number).toList();
    }

    private static int number(ChunkLine chunk) {
        return Integer.parseInt(chunk.id().substring(chunk.id().lastIndexOf('/') + 1));
    }

    private static int entityNumber(ChunkLine chunk) {
        return Integer.parseInt(chunk.entity().substring(1));
    }

    private static List<ChunkLine> entity(String name, int chunks) {
        List<ChunkLine> entity = new ArrayList<>();
        for (int i = 0; i < chunks; i++) {
            entity.add(new ChunkLine("T/" + name + "/" + i, "T", name, Optional.empty(), Optional.empty(), 1, "hash"));
        }
        return entity;
    }
}
