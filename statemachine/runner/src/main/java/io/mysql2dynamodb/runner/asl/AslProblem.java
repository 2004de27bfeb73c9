package io.mysql2dynamodb.runner.asl;

/**
 * One thing wrong with a definition.
 *
 * @param pointer JSON pointer into the definition
 * @param what what is wrong there
 * @param remedy how to put it right
 */
public record AslProblem(String pointer, String what, String remedy) {

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + ": " + what + " " + remedy;
    }
}
