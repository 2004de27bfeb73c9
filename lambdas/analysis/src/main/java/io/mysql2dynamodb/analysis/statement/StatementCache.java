package io.mysql2dynamodb.analysis.statement;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Readings by their normalised statement, the longest unused leave first. Bounded in number and in size. Not thread-safe. */
final class StatementCache {

    static final int MOST = 10_000;
    static final long MOST_CHARACTERS = 32_000_000;
    private static final int LONGEST = 64_000;

    private final Map<String, ReadStatement> statements = new LinkedHashMap<>(1024, 0.75f, true);
    private long characters;

    /** The reading, or null. */
    ReadStatement get(String key) {
        return statements.get(key);
    }

    void put(String key, ReadStatement statement) {
        if (key.length() > LONGEST) {
            return;
        }
        if (statements.put(key, statement) == null) {
            characters += key.length();
        }
        Iterator<String> eldest = statements.keySet().iterator();
        while (statements.size() > MOST || characters > MOST_CHARACTERS) {
            characters -= eldest.next().length();
            eldest.remove();
        }
    }
}
