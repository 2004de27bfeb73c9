package io.mysql2dynamodb.contract.names;

/** A name in a contract stands for nothing in the source schema, for several things, or for itself. */
public final class UnknownNameException extends RuntimeException {

    private final String what;
    private final String remedy;

    UnknownNameException(String what, String remedy) {
        super(what + "; " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    public String what() {
        return what;
    }

    public String remedy() {
        return remedy;
    }
}
