package io.mysql2dynamodb.analysis.statement;

import java.util.Optional;

/**
 * From a statement, or the text of a digest, to {@link Tokens}: the rules by which MySQL makes digests, and a few more, so
 * that a statement and its digest become the same. Linear in the length of the text. Not thread-safe.
 *
 * <ul>
 *   <li>Values, NULL and variables of the user become {@code ?}; two or more of them become {@code ?, ...}.
 *   <li>Lists of values behind IN and rows of VALUES become {@code (...)}; equal rows become one.
 *   <li>TRUE and FALSE stay, but are values in such lists.
 *   <li>A text behind LIKE that begins with something else than a wildcard becomes {@code '?%'}, since an index serves it.
 *   <li>Comments, hints, introducers of character sets and ODBC's braces go; what a version comment holds stays.
 * </ul>
 *
 * <p>What follows from {@code INTERVAL}, {@code CASE} and brackets is kept track of only to tell names from keywords.
 */
final class Normaliser {

    private final Vocabulary vocabulary;
    private final Tokens tokens = new Tokens();
    private final Brackets brackets = new Brackets();
    private final Folding folding = new Folding(tokens);
    private SeenInText seen = new SeenInText();
    private Lexer lexer = new Lexer("");
    private String text = "";
    private boolean touchesRows;
    private boolean first;
    private boolean insertHead;
    private boolean withHead;
    private boolean setStatement;
    private boolean unitAwaited;
    private int cases;
    private int deepest;
    private boolean duplicateKey;
    private String problem;

    Normaliser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a text. The tokens are the same object each time, so they hold until the next text. */
    Tokens normalise(String statement) {
        text = statement;
        lexer = new Lexer(statement);
        tokens.reset(statement);
        brackets.reset();
        seen = new SeenInText();
        touchesRows = true;
        first = true;
        insertHead = false;
        withHead = false;
        setStatement = false;
        unitAwaited = false;
        cases = 0;
        deepest = 0;
        folding.reset(seen);
        duplicateKey = false;
        problem = null;
        boolean ended = false;
        for (Lexer.Kind kind = next(); kind != Lexer.Kind.END; kind = next()) {
            if (ended && problem == null) {
                problem = "several statements in one text";
            }
            ended |= take(kind);
            first = tokens.size() == 0;
        }
        if (problem == null && brackets.depth() > 0) {
            problem = "a bracket is not closed";
        }
        return tokens;
    }

    /** Why the last text cannot be taken apart, if so. */
    Optional<String> problem() {
        return lexer.problem().or(() -> Optional.ofNullable(problem));
    }

    /** What the last text held that its tokens do not. */
    SeenInText seen() {
        return seen;
    }

    /** The most brackets and CASEs within each other in the last text. */
    int deepest() {
        return deepest;
    }

    private Lexer.Kind next() {
        return lexer.next(tokens.isSymbol(tokens.size() - 1, "."));
    }

    /** Takes one; whether it ends the statement. */
    private boolean take(Lexer.Kind kind) {
        switch (kind) {
            case WORD -> word();
            case QUOTED_NAME -> quotedName();
            case NUMBER, MARK -> value();
            case TEXT -> text();
            case ELLIPSIS -> ellipsis();
            case SYSTEM_VARIABLE -> systemVariable();
            case SYMBOL -> {
                return symbol(lexer.symbol());
            }
            case END -> throw new IllegalStateException("the end is no token");
        }
        return false;
    }

    private void word() {
        Word word = vocabulary.find(text, lexer.start(), lexer.end(), lexer.hash());
        if (first) {
            firstWord(word);
        }
        boolean bracketNext = lexer.openingNext();
        int last = tokens.size() - 1;
        boolean afterDot = tokens.isSymbol(last, ".");
        if (word != null && word.use() == Word.Use.RESERVED && !afterDot) {
            if (bracketNext && Grammar.isReservedFunction(word) && !first && !operator(word, last)) {
                push(Tokens.FUNCTION, word);
            } else if (bracketNext && duplicateKey && word.upper().equals("VALUES")) {
                push(Tokens.FUNCTION, word);
            } else {
                reserved(word);
            }
        } else if (word != null && word.use() == Word.Use.FLEXIBLE && isKeyword(word, last)) {
            flexible(word);
        } else if (bracketNext && !isNameBeforeBracket()) {
            push(Tokens.FUNCTION, word);
        } else {
            push(Tokens.NAME, word);
        }
    }

    private boolean isKeyword(Word word, int last) {
        if (touchesRows) {
            return first
                    ? word.upper().equals("DO") || word.upper().equals("HANDLER")
                    : Grammar.isKeyword(word, tokens, brackets.around(), lexer.peek(), cases > 0, unitAwaited);
        }
        return !tokens.isKeyword(last, "TABLE") && !tokens.isKeyword(last, "TRUNCATE") && !tokens.isSymbol(last, ".");
    }

    private boolean operator(Word word, int last) {
        return word.upper().equals("MOD") && tokens.endsOperand(last);
    }

    private boolean isNameBeforeBracket() {
        if (brackets.role() == Brackets.Role.CALL) {
            return false;
        }
        if (withHead && brackets.depth() == 0 && tokens.isSymbol(tokens.size() - 1, ",")) {
            return true;
        }
        return Grammar.isNameBeforeBracket(tokens, insertHead);
    }

    private void firstWord(Word word) {
        String upper = word == null ? "" : word.upper();
        switch (upper) {
            case "SELECT", "UPDATE", "DELETE", "TABLE", "VALUES", "DO", "CALL" -> {}
            case "INSERT", "REPLACE" -> insertHead = true;
            case "WITH" -> withHead = true;
            default -> {
                touchesRows = false;
                setStatement = upper.equals("SET");
            }
        }
    }

    private void reserved(Word word) {
        String upper = word.upper();
        switch (upper) {
            case "NULL" -> {
                if (isNullLiteral()) {
                    value();
                    return;
                }
            }
            case "TRUE", "FALSE" -> {
                boolean list = brackets.role() == Brackets.Role.IN || brackets.role() == Brackets.Role.ROW;
                if (list && isAlone()) {
                    value();
                    return;
                }
            }
            case "CASE" -> {
                cases++;
                deepen();
            }
            case "INTERVAL" -> unitAwaited = true;
            case "SELECT", "UPDATE", "DELETE", "INSERT", "REPLACE", "VALUES", "SET" -> {
                withHead &= brackets.depth() > 0;
                if (upper.equals("INSERT") || upper.equals("REPLACE")) {
                    insertHead |= brackets.depth() == 0 && !duplicateKey;
                } else {
                    insertHead = false;
                }
            }
            default -> {}
        }
        if (unitAwaited && Grammar.COMPOUND_UNITS.contains(upper)) {
            unitAwaited = false;
        }
        push(Tokens.KEYWORD, word);
    }

    private void flexible(Word word) {
        String upper = word.upper();
        if (upper.equals("END") && cases > 0) {
            cases--;
        } else if (upper.equals("DUPLICATE")) {
            duplicateKey = true;
        } else if (Grammar.UNITS.contains(upper)) {
            unitAwaited = false;
        } else if (upper.equals("VALUE")) {
            Word values = vocabulary.find("values");
            insertHead = false;
            push(Tokens.KEYWORD, values);
            return;
        }
        push(Tokens.KEYWORD, word);
    }

    /** NULL is a value, but not behind IS, nor where it begins NULL ON EMPTY. */
    private boolean isNullLiteral() {
        int last = tokens.size() - 1;
        boolean state =
                tokens.isKeyword(last, "IS") || (tokens.isKeyword(last, "NOT") && tokens.isKeyword(last - 1, "IS"));
        return touchesRows && !state && !brackets.around().equals("JSON_TABLE");
    }

    /** Whether a word stands between commas or brackets. */
    private boolean isAlone() {
        char next = lexer.peek();
        int last = tokens.size() - 1;
        return (next == ',' || next == ')') && (tokens.isSymbol(last, ",") || tokens.isSymbol(last, "("));
    }

    private void quotedName() {
        int hash = 0;
        for (int i = lexer.start(); i < lexer.end(); i++) {
            hash = Vocabulary.hash(hash, text.charAt(i));
        }
        Word word = vocabulary.find(text, lexer.start(), lexer.end(), hash);
        if (word != null && word.upper().length() != lexer.end() - lexer.start()) {
            word = null;
        }
        if (first) {
            touchesRows = false;
        }
        boolean call = lexer.openingNext() && !isNameBeforeBracket();
        tokens.push(call ? Tokens.FUNCTION : Tokens.NAME, word, lexer.start(), lexer.end(), 1);
    }

    private void systemVariable() {
        StringBuilder name = new StringBuilder();
        for (int i = lexer.start(); i < lexer.end(); i++) {
            char c = text.charAt(i);
            if (c != '`' && c > ' ') {
                name.append(Vocabulary.lower(c));
            }
        }
        tokens.push(Tokens.SYSTEM_VARIABLE, name.toString(), lexer.start(), lexer.end(), 0);
    }

    private void text() {
        int last = tokens.size() - 1;
        if (isLikeOperand(last) && beginsFixed()) {
            push(Tokens.PREFIX, null);
        } else {
            value();
        }
    }

    /** Behind LIKE, or first in a CONCAT behind it. */
    private boolean isLikeOperand(int last) {
        int before = tokens.isSymbol(last, "(") && tokens.isFunction(last - 1, "CONCAT") ? last - 2 : last;
        before = tokens.isKeyword(before, "BINARY") ? before - 1 : before;
        return touchesRows && tokens.isKeyword(before, "LIKE");
    }

    private boolean beginsFixed() {
        char begin = lexer.start() < lexer.end() ? text.charAt(lexer.start()) : 'x';
        return begin != '%' && begin != '_' && lexer.start() > 0 && text.charAt(lexer.start() - 1) != '`';
    }

    private void value() {
        int last = tokens.size() - 1;
        if (setStatement && (tokens.isSymbol(last, "=") || tokens.isSymbol(last, ":=")) && isAutocommit(last - 1)) {
            tokens.push(Tokens.SYSTEM_VARIABLE, literal(), lexer.start(), lexer.end(), 0);
            return;
        }
        if (brackets.depth() == 0 && last >= 0) {
            seen.limit(tokens, last, text, lexer.start(), lexer.end());
        }
        folding.value(lexer.start(), lexer.end());
    }

    private boolean isAutocommit(int index) {
        String name = tokens.upper(index);
        return name.equals("AUTOCOMMIT")
                || name.equals("@@autocommit")
                || name.equals("@@session.autocommit")
                || name.equals("@@local.autocommit");
    }

    private String literal() {
        String literal = text.substring(lexer.start(), lexer.end());
        return literal.equals("0")
                        || literal.equals("1")
                        || literal.equalsIgnoreCase("ON")
                        || literal.equalsIgnoreCase("OFF")
                ? literal
                : "?";
    }

    private void ellipsis() {
        if (!folding.ellipsis(lexer.start(), lexer.end())) {
            problem = "a digest's text that the server cut off at max_digest_length";
        }
    }

    private boolean symbol(String symbol) {
        if (symbol.equals("(")) {
            open();
        } else if (symbol.equals(")")) {
            close();
        } else if (symbol.equals(";")) {
            return true;
        } else {
            push(Tokens.SYMBOL, symbol);
        }
        return false;
    }

    private void open() {
        int last = tokens.size() - 1;
        Brackets.Role role = Brackets.Role.PLAIN;
        String before = "";
        byte kind = tokens.kind(last);
        if (kind == Tokens.FUNCTION) {
            role = Brackets.Role.CALL;
            before = tokens.upper(last);
        } else if (kind == Tokens.KEYWORD) {
            before = tokens.upper(last);
            if (before.equals("IN") && !brackets.around().equals("POSITION")) {
                role = Brackets.Role.IN;
            } else if (before.equals("VALUES") || (before.equals("ROW") && folding.isRowNext(last - 1))) {
                role = Brackets.Role.ROW;
            }
        } else if (folding.followsRow(last)) {
            role = Brackets.Role.ROW;
        }
        brackets.open(tokens.size(), role, before);
        deepen();
        push(Tokens.SYMBOL, "(");
    }

    private void close() {
        if (brackets.depth() == 0) {
            problem = problem == null ? "a bracket is closed that was not open" : problem;
            return;
        }
        int start = brackets.start();
        Brackets.Role role = brackets.role();
        brackets.close();
        int last = tokens.size() - 1;
        boolean values = last == start + 1 && tokens.isValue(last);
        boolean rows = last == start + 1 && tokens.kind(last) == Tokens.ROW;
        if (role == Brackets.Role.IN && (values || rows)) {
            folding.list(start, values ? tokens.count(last) : folding.rowsIn(last));
        } else if (role == Brackets.Role.ROW && values) {
            folding.pureRow(start);
        } else if (role == Brackets.Role.ROW) {
            push(Tokens.SYMBOL, ")");
            folding.mixedRow(start);
        } else if (values && role == Brackets.Role.PLAIN) {
            folding.row(start, tokens.count(last));
        } else {
            push(Tokens.SYMBOL, ")");
        }
    }

    private void deepen() {
        deepest = Math.max(deepest, brackets.depth() + cases);
    }

    private void push(byte kind, Object ref) {
        tokens.push(kind, ref, lexer.start(), lexer.end(), 0);
    }
}
