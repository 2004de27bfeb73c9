package io.mysql2dynamodb.artifact;

/**
 * Something wrong with the form of an artifact.
 *
 * @param pointer where, as a JSON pointer; empty for the whole file
 * @param what what is wrong
 */
public record ArtifactProblem(String pointer, String what) {

    /** One line for people. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the whole file" : "at " + pointer) + ": " + what;
    }
}
