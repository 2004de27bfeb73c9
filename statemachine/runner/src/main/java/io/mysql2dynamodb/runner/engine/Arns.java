package io.mysql2dynamodb.runner.engine;

/** ARNs of a machine that lives on no account: region {@code local}, account {@code 000000000000}. */
public record Arns(String machine) {

    public static final String REGION = "local";
    private static final String PREFIX = "arn:aws:states:" + REGION + ":000000000000:";

    public String stateMachine() {
        return PREFIX + "stateMachine:" + machine;
    }

    public String execution(String name) {
        return PREFIX + "execution:" + machine + ":" + name;
    }

    /** The execution's name in an ARN made by {@link #execution}; a bare name is returned as it is. */
    public String executionName(String arnOrName) {
        String prefix = execution("");
        return arnOrName.startsWith(prefix) ? arnOrName.substring(prefix.length()) : arnOrName;
    }

    public String mapRun(String label, String id) {
        return PREFIX + "mapRun:" + machine + "/" + label + ":" + id;
    }

    public String childMachine(String label) {
        return PREFIX + "stateMachine:" + machine + "/" + label;
    }

    public String child(String label, String name) {
        return PREFIX + "execution:" + machine + "/" + label + ":" + name;
    }
}
