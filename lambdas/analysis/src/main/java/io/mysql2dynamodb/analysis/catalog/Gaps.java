package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.catalog.Gap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Collects gaps, each once. Not safe for several threads. */
final class Gaps {

    private final TreeSet<Gap> found = new TreeSet<>(
            Comparator.comparing(Gap::subject).thenComparing(Gap::reason).thenComparing(gap -> gap.remedy()
                    .orElse("")));

    /** Something that nothing can be done about here. */
    void add(String subject, String reason) {
        found.add(new Gap(subject, reason, Optional.empty()));
    }

    /** Something with a remedy. */
    void add(String subject, String reason, String remedy) {
        found.add(new Gap(subject, reason, Optional.of(remedy)));
    }

    void addAll(List<Gap> others) {
        found.addAll(others);
    }

    /** By subject. */
    List<Gap> sorted() {
        return List.copyOf(found);
    }
}
