package io.mysql2dynamodb.analysis.statement;

import java.util.List;
import java.util.Locale;

/** A word that means something to MySQL, or names something in the schema, or both. Immutable. */
final class Word {

    /** What MySQL takes a word for. */
    enum Use {
        /** No word of MySQL's: a name. */
        NAME,
        /** A keyword where the grammar asks for it, a name elsewhere. */
        FLEXIBLE,
        /** A keyword unless it is quoted. */
        RESERVED
    }

    private final String keyword;
    private final Use use;
    private final List<String> spellings;
    private final String name;
    private final boolean plain;

    /**
     * @param text the word in any case
     * @param spellings how the schema spells the names that are this word; empty if it has none
     */
    Word(String text, Use use, List<String> spellings) {
        this.keyword = text.toUpperCase(Locale.ROOT).intern();
        this.use = use;
        this.spellings = List.copyOf(spellings);
        this.name = spellings.isEmpty() ? text.toLowerCase(Locale.ROOT) : spellings.get(0);
        this.plain = use != Use.RESERVED && isPlain(text);
    }

    /** The word in capitals. */
    String upper() {
        return keyword;
    }

    Use use() {
        return use;
    }

    /** Whether it needs no quotes as a name. */
    boolean plain() {
        return plain;
    }

    /** Whether a name of these characters needs no quotes, unless it is a keyword. */
    static boolean isPlain(String name) {
        if (name.isEmpty() || (name.charAt(0) >= '0' && name.charAt(0) <= '9')) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!Lexer.isWordPart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the schema has a name that is this word. */
    boolean named() {
        return !spellings.isEmpty();
    }

    /** The name as the schema spells it; as written only where the schema has names that differ in case alone. */
    String name(String text, int from, int to) {
        if (spellings.size() < 2) {
            return name;
        }
        for (String spelling : spellings) {
            if (spelling.length() == to - from && text.startsWith(spelling, from)) {
                return spelling;
            }
        }
        return name;
    }
}
