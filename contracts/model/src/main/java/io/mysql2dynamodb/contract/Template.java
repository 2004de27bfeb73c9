package io.mysql2dynamodb.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with placeholders: {@code ORDER#{created_at}#{id:010}}. A doubled brace stands for a single one.
 *
 * @param text the template as written
 * @param parts its literal and replaced parts, in order; literal parts are never empty
 */
public record Template(String text, List<Part> parts) {

    private static final int LONGEST = 10_000;

    /** A part of a template. */
    public sealed interface Part permits Literal, Placeholder {}

    /** Text that stands for itself, braces already single. */
    public record Literal(String text) implements Part {}

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @throws TemplateSyntaxException when a brace is not closed or stands alone, or a placeholder is malformed
     */
    public static Template parse(String text) {
        if (text.length() > LONGEST) {
            throw new TemplateSyntaxException(text, "it is longer than " + LONGEST + " characters", "shorten it");
        }
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c), at + 1)) {
                literal.append(c);
                at += 2;
            } else if (c == '{') {
                int close = text.indexOf('}', at);
                if (close < 0) {
                    throw new TemplateSyntaxException(
                            text,
                            "the '{' at character " + (at + 1) + " is not closed",
                            "close it, or write '{{' for a brace");
                }
                addLiteral(parts, literal);
                parts.add(Placeholder.parse(text, text.substring(at + 1, close)));
                at = close + 1;
            } else if (c == '}') {
                throw new TemplateSyntaxException(
                        text, "the '}' at character " + (at + 1) + " closes nothing", "write '}}' for a brace");
            } else {
                literal.append(c);
                at++;
            }
        }
        addLiteral(parts, literal);
        return new Template(text, parts);
    }

    /** The placeholders, in order, repeated ones too. */
    public List<Placeholder> placeholders() {
        return parts.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .toList();
    }

    /** The literal text with NUL for each placeholder: templates with the same skeleton can produce the same text. */
    public String skeleton() {
        StringBuilder skeleton = new StringBuilder();
        for (Part part : parts) {
            skeleton.append(part instanceof Literal literal ? literal.text() : "\0");
        }
        return skeleton.toString();
    }

    private static void addLiteral(List<Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
