package io.mysql2dynamodb.runner.jsonata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Splits a JSONata expression into tokens and reads from them what {@link ExpressionScan} holds. */
final class ExpressionScanner {

    private final String text;
    private final List<String> tokens = new ArrayList<>();

    ExpressionScanner(String text) {
        this.text = text;
    }

    ExpressionScan scan() {
        tokenize();
        Set<String> bound = boundNames();
        Set<String> variables = new LinkedHashSet<>();
        Set<String> functions = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        boolean root = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("$$")) {
                root = true;
            } else if (isVariable(token)) {
                String name = token.substring(1);
                if (name.equals("states")) {
                    if (at(i + 1).equals(".")) {
                        members.add(at(i + 2).replace("`", ""));
                    }
                } else if (!bound.contains(name)) {
                    if (at(i + 1).equals("(")) {
                        functions.add(name);
                    } else if (!ExpressionScan.FUNCTIONS.contains(name)
                            && !at(i + 1).equals(":=")) {
                        variables.add(name);
                    }
                }
            }
        }
        return new ExpressionScan(variables, functions, members, root, bareStart());
    }

    private String bareStart() {
        String first = at(0);
        boolean name = !first.isEmpty() && (Character.isLetter(first.charAt(0)) || first.charAt(0) == '`');
        boolean keyword = Set.of("true", "false", "null", "function").contains(first);
        return name && !keyword ? first : "";
    }

    /** Names bound by {@code $x :=}, as parameters of a function, by {@code @$x} or by {@code #$x}. */
    private Set<String> boundNames() {
        Set<String> bound = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isVariable(tokens.get(i))) {
                String before = i == 0 ? "" : at(i - 1);
                if (at(i + 1).equals(":=") || before.equals("@") || before.equals("#")) {
                    bound.add(tokens.get(i).substring(1));
                }
            } else if (tokens.get(i).equals("function") || tokens.get(i).equals("λ")) {
                for (int j = i + 2; j < tokens.size() && !at(j).equals(")"); j++) {
                    if (isVariable(at(j))) {
                        bound.add(at(j).substring(1));
                    }
                }
            }
        }
        return bound;
    }

    private static boolean isVariable(String token) {
        return token.length() > 1 && token.charAt(0) == '$' && !token.equals("$$");
    }

    private String at(int index) {
        return index < tokens.size() ? tokens.get(index) : "";
    }

    private void tokenize() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end;
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            } else if (text.startsWith("/*", i)) {
                int close = text.indexOf("*/", i + 2);
                i = close < 0 ? text.length() : close + 2;
                continue;
            } else if (c == '"' || c == '\'') {
                end = closing(i, c);
                tokens.add("\"\"");
            } else if (c == '/' && regexMayStart()) {
                end = closing(i, c);
                tokens.add("\"\"");
            } else if (c == '`') {
                end = closing(i, c);
                tokens.add(text.substring(i, end));
            } else if (c == '$' || isNameStart(c)) {
                end = i + 1;
                while (end < text.length() && (isNameStart(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
                    end++;
                }
                if (text.startsWith("$$", i)) {
                    end = i + 2;
                }
                tokens.add(text.substring(i, end));
            } else if (text.startsWith(":=", i)) {
                end = i + 2;
                tokens.add(":=");
            } else {
                end = i + 1;
                tokens.add(String.valueOf(c));
            }
            i = end;
        }
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    /** A slash divides after a value, and starts a regular expression elsewhere. */
    private boolean regexMayStart() {
        if (tokens.isEmpty()) {
            return true;
        }
        String last = tokens.get(tokens.size() - 1);
        char c = last.charAt(last.length() - 1);
        boolean afterValue = Character.isLetterOrDigit(c) || "_$)]}\"`".indexOf(c) >= 0;
        return !afterValue || Set.of("and", "or", "in").contains(last);
    }

    private int closing(int start, char quote) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }
}
