package io.mysql2dynamodb.migration.estimate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.migration.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a copy will take, the content of {@code estimate.json}.
 *
 * @param contractHash hash of the contract
 * @param rows source rows of all entities
 * @param items items, lookup items included
 * @param bytes bytes of the items
 * @param writeUnits write units, indexes included
 * @param seconds how long the copy takes at the pace that is allowed
 * @param secondsBecause what that time follows from
 * @param writeDollars for the copy
 * @param verifyDollars for one verification: each item is read once, and the tables are scanned once
 * @param monthDollars for a month of storage, indexes included
 * @param prices what the dollars are calculated with
 * @param entities the estimates of each entity, in the order of the contract
 * @param unknown what is not known, in sentences
 */
@JsonPropertyOrder({
    "contractHash",
    "rows",
    "items",
    "bytes",
    "writeUnits",
    "seconds",
    "secondsBecause",
    "writeDollars",
    "verifyDollars",
    "monthDollars",
    "prices",
    "entities",
    "unknown"
})
public record Estimate(
        String contractHash,
        long rows,
        long items,
        long bytes,
        long writeUnits,
        double seconds,
        String secondsBecause,
        double writeDollars,
        double verifyDollars,
        double monthDollars,
        Prices prices,
        List<EntityEstimate> entities,
        List<String> unknown) {

    /** What is stored beside each item (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html). */
    private static final long STORAGE_OVERHEAD = 100;

    private static final double SCAN_UNIT_BYTES = 4_096;

    public Estimate {
        entities = List.copyOf(entities);
        unknown = List.copyOf(unknown);
    }

    static Estimate of(
            String contractHash, List<EntityEstimate> entities, Pace pace, Prices prices, List<String> unknown) {
        long rows = entities.stream().mapToLong(EntityEstimate::rows).sum();
        long items = entities.stream().mapToLong(EntityEstimate::items).sum();
        long bytes = entities.stream().mapToLong(EntityEstimate::bytes).sum();
        long indexBytes =
                entities.stream().mapToLong(EntityEstimate::indexBytes).sum();
        long writeUnits =
                entities.stream().mapToLong(EntityEstimate::writeUnits).sum();
        long readUnits = entities.stream().mapToLong(EntityEstimate::readUnits).sum();
        Pace.Duration duration = pace.of(entities);
        return new Estimate(
                contractHash,
                rows,
                items,
                bytes,
                writeUnits,
                duration.seconds(),
                duration.because(),
                prices.writing(writeUnits),
                prices.reading(readUnits + bytes / SCAN_UNIT_BYTES),
                prices.storingForAMonth(bytes + indexBytes + items * STORAGE_OVERHEAD),
                prices,
                entities,
                unknown);
    }

    /** The totals in sentences for the gate, and what is not known. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("expected in all: " + Words.count(items, "item") + " of " + Sizes.bytes(bytes) + ", "
                + Words.count(writeUnits, "write unit") + " with indexes, about " + Sizes.time(seconds) + " (by "
                + secondsBecause + ")");
        facts.add("expected cost: " + dollars(writeDollars) + " to write, " + dollars(verifyDollars)
                + " for each verification, " + dollars(monthDollars) + " a month to store; at $"
                + number(prices.millionWriteUnits()) + " and $" + number(prices.millionReadUnits())
                + " for a million write and read units and $" + number(prices.gigabyteMonth()) + " for a GB and month");
        unknown.forEach(what -> facts.add("not known: " + what));
        return facts;
    }

    private static String dollars(double dollars) {
        return dollars < 0.01 ? "less than $0.01" : String.format(Locale.ROOT, "$%,.2f", dollars);
    }

    private static String number(double price) {
        return String.format(Locale.ROOT, "%s", price);
    }
}
