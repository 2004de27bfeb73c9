package io.mysql2dynamodb.analysis.log.archive;

/**
 * How much more than its packed size a stream may unpack to.
 *
 * @param most how many times as much
 * @param from unpacked bytes before this is looked at
 */
public record Expansion(int most, long from) {

    /** Whether so much was unpacked of so little that it is no log, but made to keep a reader busy. */
    boolean exceededBy(long unpacked, long packed) {
        return unpacked > from && unpacked / most > packed;
    }

    String defect() {
        return "it unpacks to more than " + most + " times its size, as a zip bomb does: reading it stopped there";
    }
}
