package io.mysql2dynamodb.artifact;

import java.util.List;
import java.util.stream.Collectors;

/** A stage artifact has not the form of its JSON Schema; everything that is wrong is listed. */
public final class InvalidArtifactException extends RuntimeException {

    // messages of exceptions travel in workflow states, whose size is limited
    private static final int SHOWN = 30;

    private final transient List<ArtifactProblem> problems;

    InvalidArtifactException(String fileName, List<ArtifactProblem> problems, Throwable cause) {
        super(describe(fileName, problems), cause);
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, each with its place. */
    public List<ArtifactProblem> problems() {
        return problems;
    }

    private static String describe(String fileName, List<ArtifactProblem> problems) {
        String lines =
                problems.stream().limit(SHOWN).map(problem -> "\n  " + problem).collect(Collectors.joining());
        String more = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return fileName + " has not the form of its JSON Schema; run its stage again, or mend it by hand:" + lines
                + more;
    }
}
