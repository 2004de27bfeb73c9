package io.mysql2dynamodb.analysis.statement;

import java.util.Set;

/** MySQL's character sets, as far as {@code _utf8mb4'text'} can name them. */
final class Charsets {

    private static final Set<String> NAMES = Set.of(
            "armscii8",
            "ascii",
            "big5",
            "binary",
            "cp1250",
            "cp1251",
            "cp1256",
            "cp1257",
            "cp850",
            "cp852",
            "cp866",
            "cp932",
            "dec8",
            "eucjpms",
            "euckr",
            "gb18030",
            "gb2312",
            "gbk",
            "geostd8",
            "greek",
            "hebrew",
            "hp8",
            "keybcs2",
            "koi8r",
            "koi8u",
            "latin1",
            "latin2",
            "latin5",
            "latin7",
            "macce",
            "macroman",
            "sjis",
            "swe7",
            "tis620",
            "ucs2",
            "ujis",
            "utf16",
            "utf16le",
            "utf32",
            "utf8",
            "utf8mb3",
            "utf8mb4");

    private Charsets() {}

    /** Whether a part of a text is an underscore and the name of a character set. */
    static boolean isIntroducer(String text, int from, int to) {
        if (to - from < 4 || to - from > 9) {
            return false;
        }
        StringBuilder name = new StringBuilder(8);
        for (int i = from + 1; i < to; i++) {
            name.append(Vocabulary.lower(text.charAt(i)));
        }
        return NAMES.contains(name.toString());
    }
}
