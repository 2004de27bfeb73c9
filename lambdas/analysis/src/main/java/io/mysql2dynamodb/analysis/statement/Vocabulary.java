package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of MySQL and of one schema, found by a part of a text without a copy of it. Immutable.
 *
 * <p>Words that MySQL's parser takes for the same are one here, since its digests print one of them for both.
 */
final class Vocabulary {

    private static final Map<String, String> SAME_WORD = sameWords();

    private final String[] keys;
    private final Word[] words;
    private final int mask;

    Vocabulary(SourceSchema schema) {
        Map<String, Word> all = words(schema);
        int size = Integer.highestOneBit(Math.max(all.size(), 1)) * 4;
        keys = new String[size];
        words = new Word[size];
        mask = size - 1;
        all.forEach(this::put);
    }

    /** The hash of a text, character by character; ASCII letters count without their case. */
    static int hash(int before, char character) {
        return before * 31 + lower(character);
    }

    static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
    }

    /** The word that is a part of a text, or null. */
    Word find(String text, int from, int to, int hash) {
        for (int slot = spread(hash) & mask; keys[slot] != null; slot = (slot + 1) & mask) {
            if (same(keys[slot], text, from, to)) {
                return words[slot];
            }
        }
        return null;
    }

    /** The word of that text, or null. */
    Word find(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return find(text, 0, text.length(), hash);
    }

    private static boolean same(String key, String text, int from, int to) {
        if (key.length() != to - from) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) != lower(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private void put(String key, Word word) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = hash(hash, key.charAt(i));
        }
        int slot = spread(hash) & mask;
        while (keys[slot] != null) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        words[slot] = word;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    private static Map<String, Word> words(SourceSchema schema) {
        Map<String, List<String>> spellings = spellings(schema);
        Map<String, Word.Use> uses = new TreeMap<>();
        read("reserved-words.txt").forEach(word -> uses.put(word, Word.Use.RESERVED));
        read("other-keywords.txt").forEach(word -> uses.put(word, Word.Use.FLEXIBLE));
        SAME_WORD.values().forEach(word -> uses.putIfAbsent(word, Word.Use.FLEXIBLE));
        spellings.keySet().forEach(word -> uses.putIfAbsent(word, Word.Use.NAME));
        Map<String, Word> all = new TreeMap<>();
        uses.forEach((word, use) -> all.put(word, new Word(word, use, spellings.getOrDefault(word, List.of()))));
        SAME_WORD.forEach((word, same) -> {
            if (!spellings.containsKey(word)) {
                all.put(word, all.get(same));
            }
        });
        return all;
    }

    /** The names of the schema by their lower case. Columns have one spelling each: MySQL compares them without case. */
    private static Map<String, List<String>> spellings(SourceSchema schema) {
        Map<String, Set<String>> tables = new TreeMap<>();
        Map<String, Set<String>> columns = new TreeMap<>();
        for (SourceTable table : schema.tables()) {
            add(tables, table.name());
            for (SourceColumn column : table.columns()) {
                add(columns, column.name());
            }
        }
        Map<String, List<String>> spellings = new HashMap<>();
        columns.forEach(
                (key, names) -> spellings.put(key, List.of(names.iterator().next())));
        tables.forEach((key, names) -> spellings.put(key, new ArrayList<>(names)));
        return spellings;
    }

    private static void add(Map<String, Set<String>> names, String name) {
        names.computeIfAbsent(lowerCase(name), key -> new TreeSet<>()).add(name);
    }

    private static String lowerCase(String name) {
        StringBuilder lower = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            lower.append(lower(name.charAt(i)));
        }
        return lower.toString();
    }

    private static List<String> read(String resource) {
        try (InputStream words = Vocabulary.class.getResourceAsStream(resource)) {
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" ")).stream())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is not readable on the class path", e);
        }
    }

    /** What MySQL's digests print for words that its parser takes for the same, and what stands for all of them here. */
    private static Map<String, String> sameWords() {
        String[][] groups = {
            {"distinct", "distinctrow"},
            {"any", "some"},
            {"regexp", "rlike"},
            {"char", "character"},
            {"int", "integer", "int4"},
            {"tinyint", "int1"},
            {"smallint", "int2"},
            {"mediumint", "int3", "middleint"},
            {"bigint", "int8"},
            {"float", "float4"},
            {"double", "float8"},
            {"decimal", "numeric", "dec"},
            {"varchar", "varcharacter"},
            {"now", "current_timestamp", "localtime", "localtimestamp"},
            {"curdate", "current_date"},
            {"curtime", "current_time"},
            {"user", "system_user", "session_user"},
            {"database", "schema"},
            {"databases", "schemas"},
            {"columns", "fields"},
            {"substring", "substr", "mid"},
            {"stddev_pop", "std", "stddev"},
            {"var_pop", "variance"},
            {"geometrycollection", "geomcollection"},
            {"day", "sql_tsi_day"},
            {"hour", "sql_tsi_hour"},
            {"minute", "sql_tsi_minute"},
            {"month", "sql_tsi_month"},
            {"quarter", "sql_tsi_quarter"},
            {"second", "sql_tsi_second"},
            {"week", "sql_tsi_week"},
            {"year", "sql_tsi_year"},
        };
        Map<String, String> same = new TreeMap<>();
        for (String[] group : groups) {
            for (int i = 1; i < group.length; i++) {
                same.put(group[i], group[0]);
            }
        }
        return same;
    }
}
