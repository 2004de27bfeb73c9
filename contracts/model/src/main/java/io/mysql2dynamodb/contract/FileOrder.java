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
            boolean numbers = isIndex(lefts[i]) && isIndex(rights[i]);
            int order = numbers
                    ? Integer.compare(Integer.parseInt(lefts[i]), Integer.parseInt(rights[i]))
                    : lefts[i].compareTo(rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.length() < 9 && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
