package io.mysql2dynamodb.migration.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the chunks in the manifest, in which they are begun. Chunks that are neighbours by key are kept apart, since
 * rows that follow one another in the source often have items in one collection, and a partition takes 1,000 write units a
 * second (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html).
 *
 * <p>With {@code n} chunks at a time, each entity's key range is cut into {@code n} stretches of equally many chunks (one
 * more in the first ones), and the entity's order takes the first chunk of every stretch, then the second of every stretch,
 * and so on. Of any {@code n} chunks that follow one another in it, two are never closer in key order than a stretch is long
 * less one. The entities are then shuffled together evenly, each chunk at its share of its entity's way, so that tables fill
 * side by side and end together; on a tie the contract's order decides. The same plan always gives the same order.
 */
final class ChunkOrder {

    private ChunkOrder() {}

    /**
     * All chunks in the order in which they are to be begun.
     *
     * @param entities the chunks of each entity, in key order
     * @param atATime how many chunks are worked on at a time
     */
    static List<ChunkLine> of(List<List<ChunkLine>> entities, int atATime) {
        List<Placed> placed = new ArrayList<>();
        for (List<ChunkLine> entity : entities) {
            List<ChunkLine> apart = apart(entity, atATime);
            for (int i = 0; i < apart.size(); i++) {
                placed.add(new Placed(apart.get(i), (2.0 * i + 1) / (2.0 * apart.size())));
            }
        }
        placed.sort(Comparator.comparingDouble(Placed::share)); // stable: a tie keeps the contract's order
        return placed.stream().map(Placed::chunk).toList();
    }

    private static List<ChunkLine> apart(List<ChunkLine> chunks, int stretches) {
        int length = chunks.size() / stretches;
        int longer = chunks.size() % stretches;
        List<ChunkLine> apart = new ArrayList<>(chunks.size());
        for (int round = 0; round <= length; round++) {
            for (int stretch = 0; stretch < stretches; stretch++) {
                if (round < length || stretch < longer) {
                    apart.add(chunks.get(stretch * length + Math.min(stretch, longer) + round));
                }
            }
        }
        return apart;
    }

    /** @param share how far along its entity the chunk stands, between 0 and 1 */
    private record Placed(ChunkLine chunk, double share) {}
}
