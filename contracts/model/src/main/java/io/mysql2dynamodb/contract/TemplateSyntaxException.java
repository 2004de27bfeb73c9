package io.mysql2dynamodb.contract;

/** A key template or format text whose braces or placeholders cannot be read. */
public final class TemplateSyntaxException extends RuntimeException {

    private final String what;
    private final String remedy;

    TemplateSyntaxException(String template, String what, String remedy) {
        super("template \"" + (template.length() > 120 ? template.substring(0, 120) + "..." : template) + "\": " + what
                + "; " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    /** What is wrong, without the template. */
    public String what() {
        return what;
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }
}
