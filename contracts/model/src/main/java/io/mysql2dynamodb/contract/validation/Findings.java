package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems found so far. */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();

    void error(String pointer, String what, String remedy) {
        problems.add(Problem.error(pointer, what, remedy));
    }

    void warning(String pointer, String what, String remedy) {
        problems.add(Problem.warning(pointer, what, remedy));
    }

    /** The problems in the order of the file. */
    List<Problem> inOrder() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing(Problem::pointer, Findings::compare));
        return sorted;
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
