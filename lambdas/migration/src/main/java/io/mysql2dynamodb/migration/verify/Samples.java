package io.mysql2dynamodb.migration.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the first few differences of each kind. Used by one thread. */
final class Samples {
    /** Kept per kind and step; the counts tell the rest. */
    static final int KEPT = 20;

    private final Map<DifferenceKind, List<Sample>> kept = new EnumMap<>(DifferenceKind.class);

    void add(Sample sample) {
        List<Sample> same = kept.computeIfAbsent(sample.kind(), kind -> new ArrayList<>());
        if (same.size() < KEPT) {
            same.add(sample);
        }
    }

    List<Sample> all() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
