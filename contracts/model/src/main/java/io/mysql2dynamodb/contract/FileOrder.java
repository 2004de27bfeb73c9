package io.mysql2dynamodb.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Problems in the order in which a reader of the file meets them: by pointer, list positions as numbers. */
public final class FileOrder {

    private static final Comparator<Problem> BY_POINTER = Comparator.comparing(Problem::pointer, FileOrder::compare);

    private FileOrder() {}

    /** The problems in that order, each once; those at one place stay as they were. */
    public static List<Problem> of(Stream<Problem> problems) {
        return problems.distinct().sorted(BY_POINTER).toList();
    }

    private static int compare(String left, String right) {
        String[] lefts = left.split("/", -1);
        String[] rights = right.split("/", -1);
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            int order = compareSegments(lefts[i], rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    /** Indexes by number, before all names: names may look like indexes, and the order must be one for all three. */
    private static int compareSegments(String left, String right) {
        boolean index = isIndex(left);
        if (index != isIndex(right)) {
            return index ? -1 : 1;
        }
        return index ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right)) : left.compareTo(right);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.length() < 9 && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
