package io.mysql2dynamodb.contract;

/**
 * Something wrong, or unwise, in a contract.
 *
 * @param severity whether the contract is refused for it
 * @param pointer where, as a JSON pointer into the file; empty for the whole file
 * @param what what is wrong; long text of the contract is cut
 * @param remedy what would be right, cut likewise
 */
public record Problem(Severity severity, String pointer, String what, String remedy) {

    public Problem {
        what = ShownText.of(what);
        remedy = ShownText.of(remedy);
    }

    /** An error refuses the contract; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String pointer, String what, String remedy) {
        return new Problem(Severity.ERROR, pointer, what, remedy);
    }

    public static Problem warning(String pointer, String what, String remedy) {
        return new Problem(Severity.WARNING, pointer, what, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for people: {@code error at /tables/0/pk: what; remedy}. */
    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "the contract" : ShownText.of(pointer);
        return (isError() ? "error at " : "warning at ") + place + ": " + what + "; " + remedy;
    }
}
