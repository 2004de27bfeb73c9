package io.mysql2dynamodb.contract.format;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of one date pattern apart. Used once. */
final class DatePatternReader {

    private static final int LONGEST = 200;

    private final String text;
    private final List<DatePart> parts = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();
    private int at;

    DatePatternReader(String text) {
        this.text = text;
    }

    List<DatePart> read() {
        if (text.length() > LONGEST) {
            throw refused("it is longer than " + LONGEST + " characters", "shorten it");
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted();
            } else if (Character.isLetter(c)) {
                letters(c);
            } else if (c == '%') {
                throw refused(
                        "the '%' at character " + (at + 1) + " is of another kind of pattern", DateLetters.ACCEPTED);
            } else {
                fixed.append(c);
                at++;
            }
        }
        endFixed();
        if (parts.stream().allMatch(part -> part.piece().isEmpty())) {
            throw refused("it has no letter of a date or time", DateLetters.ACCEPTED);
        }
        return parts;
    }

    /** Text in quotes; two quotes are one, inside and outside of others. */
    private void quoted() {
        int start = at + 1;
        if (text.startsWith("'", start)) {
            fixed.append('\'');
            at += 2;
            return;
        }
        for (at = start; at < text.length(); at++) {
            if (text.charAt(at) != '\'') {
                fixed.append(text.charAt(at));
            } else if (text.startsWith("'", at + 1)) {
                fixed.append('\'');
                at++;
            } else {
                at++;
                return;
            }
        }
        throw refused("the quote at character " + start + " is not closed", "close it, or write '' for a quote");
    }

    private void letters(char letter) {
        int end = at;
        while (end < text.length() && text.charAt(end) == letter) {
            end++;
        }
        int start = at + 1;
        String run = text.substring(at, end);
        DatePart part = DateLetters.part(letter, end - at)
                .orElseThrow(
                        () -> refused("'" + run + "' at character " + start + " has no meaning", DateLetters.ACCEPTED));
        if (part instanceof DatePart.Fixed itself) {
            fixed.append(itself.text());
        } else {
            endFixed();
            parts.add(part);
        }
        at = end;
    }

    private void endFixed() {
        if (!fixed.isEmpty()) {
            parts.add(new DatePart.Fixed(fixed.toString()));
            fixed.setLength(0);
        }
    }

    private FormatPatternException refused(String what, String remedy) {
        return new FormatPatternException(text, what, remedy);
    }
}
