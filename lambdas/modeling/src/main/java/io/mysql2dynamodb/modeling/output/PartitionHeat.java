package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.design.DesignTable;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.design.PlannedRead;
import io.mysql2dynamodb.modeling.design.PlannedWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the busiest partition of a kind of item takes at peak, if requests spread over keys as rows do
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html). Patterns of unknown rate
 * are left out, and said so.
 */
final class PartitionHeat {

    private final Design design;

    PartitionHeat(Design design) {
        this.design = design;
    }

    /** One sentence for each kind of item that is asked for at a known rate. */
    List<String> of(DesignTable table) {
        List<String> lines = new ArrayList<>();
        for (DesignItem item : table.items()) {
            double reads = 0;
            double writes = 0;
            boolean unknown = false;
            for (PatternDesign pattern : design.patterns()) {
                double readUnits = pattern.reads().stream()
                        .filter(read -> read.demand().step().table().equals(item.sourceTable()))
                        .filter(read -> read.path()
                                .filter(path -> path.index().isPresent())
                                .isEmpty())
                        .mapToDouble(PlannedRead::units)
                        .sum();
                double writeUnits = pattern.writes().stream()
                        .filter(write -> write.table().equals(item.sourceTable()))
                        .mapToDouble(PlannedWrite::itemUnits)
                        .sum();
                OptionalDouble peak = pattern.asked().peak();
                unknown |= peak.isEmpty() && readUnits + writeUnits > 0;
                reads += peak.orElse(0) * readUnits;
                writes += peak.orElse(0) * writeUnits;
            }
            if (reads + writes > 0 || unknown) {
                lines.add(item.sourceTable() + ": " + sentence(item, reads, writes)
                        + (unknown ? "; patterns of unknown rate are not in it" : ""));
            }
        }
        return lines;
    }

    private static String sentence(DesignItem item, double reads, double writes) {
        OptionalDouble share =
                item.shape().table().hottestShare(item.shape().keys().partition());
        return share.isPresent()
                ? Figures.plain(share.getAsDouble() * reads) + " read and "
                        + Figures.plain(share.getAsDouble() * writes) + " write units a second"
                : "not known, because the skew of its key was not measured; the whole table takes "
                        + Figures.plain(reads) + " read and " + Figures.plain(writes) + " write units a second";
    }
}
