package io.mysql2dynamodb.modeling.cost;

import java.util.ArrayList;
import java.util.List;

/**
 * How large items are: ranges of bytes, within each of which every size is as frequent as any other. What an operation costs
 * on average follows from this and not from the average size, because each item is rounded up to whole units by itself: items
 * of 900 and 1,100 bytes take one and two write units, not one each. Immutable.
 *
 * @param pieces the ranges; their shares add up to 1
 */
public record SizeSpread(List<Piece> pieces) {

    /** The share of items beyond the 99th percentile. */
    private static final double TAIL = 0.01;

    /**
     * A range.
     *
     * @param from the least size
     * @param to the largest size; the same for items that are all alike
     * @param share the share of items in it
     */
    public record Piece(double from, double to, double share) {

        private double units(double unitBytes) {
            double low = from / unitBytes;
            double high = to / unitBytes;
            // sizes that differ by less than that are alike; the quotient below would be noise
            return high - low < 1e-6 ? Math.max(1, Math.ceil(low)) : (area(high) - area(low)) / (high - low);
        }

        /** The area below the started units, from nothing to so many. */
        private static double area(double units) {
            double whole = Math.floor(units);
            return whole * (whole + 1) / 2 + (units - whole) * (whole + 1);
        }
    }

    public SizeSpread {
        pieces = List.copyOf(pieces);
    }

    /** Items that all have that size. */
    public static SizeSpread alike(double bytes) {
        return new SizeSpread(List.of(new Piece(bytes, bytes, 1)));
    }

    /**
     * Items of which four figures are known: 1 of 100 lies between the 99th percentile and the maximum, the others below and
     * above their own mean in such shares that the whole has the average.
     */
    public static SizeSpread of(double minimum, double average, double p99, double maximum) {
        if (maximum <= minimum) {
            return alike(average);
        }
        double split = Math.min(maximum, Math.max(minimum, p99));
        double tail = (split + maximum) / 2;
        double mean = Math.min(split, Math.max(minimum, (average - TAIL * tail) / (1 - TAIL)));
        double below = split > minimum ? (split - mean) / (split - minimum) : 1;
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(minimum, mean, (1 - TAIL) * below));
        pieces.add(new Piece(mean, split, (1 - TAIL) * (1 - below)));
        pieces.add(new Piece(split, maximum, TAIL));
        return new SizeSpread(pieces);
    }

    /** Every item larger by so many bytes, or smaller; none is smaller than a byte. */
    public SizeSpread plus(double bytes) {
        return new SizeSpread(pieces.stream()
                .map(piece ->
                        new Piece(Math.max(1, piece.from() + bytes), Math.max(1, piece.to() + bytes), piece.share()))
                .toList());
    }

    /** The average size. */
    public double average() {
        double sum = 0;
        for (Piece piece : pieces) {
            sum += piece.share() * (piece.from() + piece.to()) / 2;
        }
        return sum;
    }

    /** Units of so many bytes that an item starts, on average; one at least. */
    double started(double unitBytes) {
        double units = 0;
        for (Piece piece : pieces) {
            units += piece.share() * piece.units(unitBytes);
        }
        return units;
    }
}
