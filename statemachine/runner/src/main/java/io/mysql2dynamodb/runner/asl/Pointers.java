package io.mysql2dynamodb.runner.asl;

/** JSON pointers, RFC 6901. */
public final class Pointers {

    private Pointers() {}

    /** The pointer of a member or element below another. */
    public static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String below(String pointer, int index) {
        return pointer + "/" + index;
    }
}
