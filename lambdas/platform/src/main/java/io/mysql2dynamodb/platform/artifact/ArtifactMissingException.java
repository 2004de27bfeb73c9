package io.mysql2dynamodb.platform.artifact;

/** An artifact that an earlier step should have written is not there. */
public final class ArtifactMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArtifactMissingException(String place) {
        super(
                "artifact " + place
                        + " does not exist. Run the stage that writes it (start an execution with that startAtStage and this run)");
    }
}
