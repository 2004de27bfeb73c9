package io.mysql2dynamodb.runner;

/** A call of the runner that was refused; each kind is a class of its own. */
public abstract sealed class RunnerException extends RuntimeException
        permits ExecutionAlreadyExistsException,
                ExecutionDoesNotExistException,
                ExecutionNotRedrivableException,
                InvalidNameException,
                InvalidExecutionInputException,
                InvalidOutputException,
                InvalidTokenException,
                TaskDoesNotExistException,
                TaskTimedOutException {

    private final String awsName;

    RunnerException(String awsName, String message) {
        super(message);
        this.awsName = awsName;
    }

    /** The name of this error in the Step Functions API. */
    public String awsName() {
        return awsName;
    }
}
