package io.mysql2dynamodb.runner.asl;

/** One state of a definition. Values that may be JSONata are kept as written and evaluated when the state runs. */
public sealed interface State
        permits TaskState, PassState, ChoiceState, WaitState, MapState, ParallelState, SucceedState, FailState {

    /** Its name, unique in the whole definition. */
    String name();

    /** JSON pointer of the state, for messages. */
    String pointer();

    /** The ASL type, which is also the first part of its history events' names: {@code Task}, {@code Map}. */
    String type();
}
