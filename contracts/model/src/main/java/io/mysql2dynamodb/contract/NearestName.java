package io.mysql2dynamodb.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that a misspelt one was probably meant to be. */
public final class NearestName {

    private static final int LONGEST = 100;

    private NearestName() {}

    /** The most similar of the known names; empty when none is similar enough to be worth suggesting. */
    public static Optional<String> to(String given, Collection<String> known) {
        int allowed = given.length() <= 3 ? 1 : Math.max(2, Math.min(3, given.length() / 3));
        return known.stream()
                .filter(name -> !name.equals(given))
                .filter(name -> Math.abs(name.length() - given.length()) <= allowed && name.length() <= LONGEST)
                .filter(name -> distance(folded(given), folded(name)) <= allowed)
                .min(Comparator.comparingInt((String name) -> distance(folded(given), folded(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** " (did you mean 'x'?)", or nothing. */
    public static String hint(String given, Collection<String> known) {
        return to(given, known).map(name -> " (did you mean '" + name + "'?)").orElse("");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Levenshtein's edit distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] current = new int[right.length() + 1];
            current[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
