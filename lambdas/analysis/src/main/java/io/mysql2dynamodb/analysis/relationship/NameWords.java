package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.contract.names.SingularName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a name: {@code seller_id}, {@code sellerId} and {@code SellerID} are seller and id. */
final class NameWords {

    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "children", "child", "men", "man", "women", "woman", "mice", "mouse");

    private NameWords() {}

    /** The words in small letters, whatever parts them. */
    static List<String> of(String name) {
        String parted =
                name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2").replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2");
        List<String> words = new ArrayList<>();
        for (String word : parted.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** The words of a name without anything between them. */
    static String joined(String name) {
        return String.join("", of(name));
    }

    /** The names by which a column may call a table: as it is, and its singular. */
    static Set<String> ofTable(List<String> words) {
        Set<String> names = new LinkedHashSet<>();
        if (!words.isEmpty()) {
            String before = String.join("", words.subList(0, words.size() - 1));
            String last = words.get(words.size() - 1);
            names.add(before + last);
            names.add(before + IRREGULAR.getOrDefault(last, SingularName.of(last)));
        }
        return names;
    }
}
