package io.mysql2dynamodb.runner;

/** Names of executions; stricter than Step Functions, so that each can be the name of a folder. */
final class Names {

    private Names() {}

    static boolean possible(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}");
    }

    static void check(String name) {
        if (!possible(name)) {
            throw new InvalidNameException(name);
        }
    }
}
