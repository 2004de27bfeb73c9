package io.mysql2dynamodb.analysis.statement;

/**
 * Folds values at the end of the tokens, as MySQL does when it makes a digest: signs into values, values into lists, and
 * rows into one. So a list of a million values takes one token. Not thread-safe.
 */
final class Folding {

    private final Tokens tokens;
    private SeenInText seen = new SeenInText();
    private int lastRowStart;
    private int lastRowEnd;

    Folding(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Begins with a new statement. */
    void reset(SeenInText newSeen) {
        seen = newSeen;
        lastRowStart = -1;
        lastRowEnd = -1;
    }

    /** Adds a value. */
    void value(int start, int end) {
        int last = tokens.size() - 1;
        while ((tokens.isSymbol(last, "-") || tokens.isSymbol(last, "+")) && !tokens.endsOperand(last - 1)) {
            tokens.truncate(last--);
        }
        if (tokens.isValue(last) || tokens.kind(last) == Tokens.PREFIX) {
            // Texts side by side are one text; a text behind a value is its alias.
            return;
        }
        if (tokens.isSymbol(last, ",") && tokens.isValue(last - 1)) {
            int count = tokens.count(last - 1);
            tokens.change(last - 1, Tokens.VALUES, count == 0 ? 0 : count + 1);
            tokens.truncate(last);
            return;
        }
        tokens.push(Tokens.VALUE, null, start, end, 1);
    }

    /** Adds the dots that stand for values in a digest; whether they can stand there. */
    boolean ellipsis(int start, int end) {
        int last = tokens.size() - 1;
        if (tokens.isSymbol(last, ",") && tokens.isValue(last - 1)) {
            tokens.change(last - 1, Tokens.VALUES, 0);
            tokens.truncate(last);
            return true;
        } else if (tokens.isSymbol(last, "(")) {
            tokens.push(Tokens.VALUES, null, start, end, 0);
            return true;
        }
        return false;
    }

    /** Whether a token is the comma behind a row of VALUES. */
    boolean followsRow(int comma) {
        return comma > 0 && tokens.isSymbol(comma, ",") && (lastRowEnd == comma || isPureRow(comma - 1));
    }

    /** Whether a ROW behind a token is one of VALUES. */
    boolean isRowNext(int before) {
        return tokens.isKeyword(before, "VALUES") || followsRow(before);
    }

    private boolean isPureRow(int index) {
        return tokens.kind(index) == Tokens.LIST && tokens.count(index) < 0;
    }

    /** How many rows a token stands for; 0 in a digest, which does not tell. */
    int rowsIn(int row) {
        return tokens.count(row) == 0 ? 0 : tokens.rows(row);
    }

    /** The list behind an IN, from its bracket on. */
    void list(int start, int count) {
        tokens.truncate(start + 1);
        tokens.change(start, Tokens.LIST, count);
        seen.list(count);
    }

    /** A row of VALUES that has values only; one more of them says nothing new. */
    void pureRow(int start) {
        tokens.truncate(start + 1);
        tokens.change(start, Tokens.LIST, -1);
        int front = tokens.isKeyword(start - 1, "ROW") ? start - 1 : start;
        if (tokens.isSymbol(front - 1, ",") && isPureRow(front - 2)) {
            tokens.truncate(front - 1);
        }
        lastRowStart = -1;
        lastRowEnd = -1;
    }

    /** A row of VALUES that has more than values; the same form once more says nothing new. */
    void mixedRow(int start) {
        int length = tokens.size() - start;
        boolean again = lastRowEnd == start - 1
                && tokens.isSymbol(start - 1, ",")
                && lastRowEnd - lastRowStart == length
                && tokens.same(lastRowStart, start, length);
        if (again) {
            tokens.truncate(start - 1);
        } else {
            lastRowStart = start;
            lastRowEnd = tokens.size();
        }
    }

    /** Values in brackets elsewhere. MySQL takes several side by side for one. */
    void row(int start, int count) {
        tokens.truncate(start + 1);
        tokens.row(start, count);
        boolean one = count == 1;
        boolean again = tokens.isSymbol(start - 1, ",")
                && tokens.kind(start - 2) == Tokens.ROW
                && (tokens.count(start - 2) == 1) == one;
        if (again) {
            tokens.moreRows(start - 2);
            tokens.truncate(start - 1);
        }
    }
}
