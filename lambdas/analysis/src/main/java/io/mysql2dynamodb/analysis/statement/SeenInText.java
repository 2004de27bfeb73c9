package io.mysql2dynamodb.analysis.statement;

import java.util.Arrays;

/** Figures of one statement that its normalised form does not keep. Filled while it is normalised. Not thread-safe. */
final class SeenInText {

    private static final int[] NONE = {};

    private long limit = -1;
    private long offset = -1;
    private int[] lists = NONE;
    private int listCount;

    /** Takes a value for the statement's own limit or offset, if that is where it stands. */
    void limit(Tokens tokens, int last, String text, int from, int to) {
        if (tokens.isKeyword(last, "LIMIT")) {
            limit = number(text, from, to);
            offset = -1;
        } else if (tokens.isSymbol(last, ",") && tokens.isKeyword(last - 2, "LIMIT")) {
            offset = limit;
            limit = number(text, from, to);
        } else if (tokens.isKeyword(last, "OFFSET")) {
            offset = number(text, from, to);
        }
    }

    /** Takes the length of the next list behind an IN; 0 if it is not known. */
    void list(int length) {
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, Math.max(4, listCount * 2));
        }
        lists[listCount++] = length;
    }

    boolean isEmpty() {
        return limit < 0 && offset < 0 && listCount == 0;
    }

    /** The limit as a number, or -1. */
    long limit() {
        return limit;
    }

    /** The offset as a number, or -1. */
    long offset() {
        return offset;
    }

    /** The length of the list of that number, from 0. */
    int lengthOf(int number) {
        return number < listCount ? lists[number] : 0;
    }

    private static long number(String text, int from, int to) {
        if (to - from > 18 || from == to) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
