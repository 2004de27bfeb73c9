package io.mysql2dynamodb.runner;

import io.mysql2dynamodb.runner.asl.Definition;
import io.mysql2dynamodb.runner.asl.DefinitionReader;
import io.mysql2dynamodb.runner.asl.Problems;
import java.util.Map;

/** A definition that the interpreter can execute. Immutable. */
public final class StateMachine {

    private final String name;
    private final String text;
    private final Definition definition;

    private StateMachine(String name, String text, Definition definition) {
        this.name = name;
        this.text = text;
        this.definition = definition;
    }

    /** Loads a definition under the name {@code StateMachine}; see {@link #load(String, String, Map)}. */
    public static StateMachine load(String asl, Map<String, String> substitutions) {
        return load("StateMachine", asl, substitutions);
    }

    /**
     * Reads a definition.
     *
     * @param name of the machine, in ARNs
     * @param asl Amazon States Language, query language JSONata
     * @param substitutions values of {@code ${Name}} in its texts
     * @throws InvalidStateMachineException with everything that is wrong or not supported, in one pass
     */
    public static StateMachine load(String name, String asl, Map<String, String> substitutions) {
        Problems problems = new Problems();
        DefinitionReader.Reading reading = DefinitionReader.read(asl, substitutions, problems);
        if (!problems.isEmpty()) {
            throw new InvalidStateMachineException(problems.list());
        }
        return new StateMachine(name, reading.text(), reading.definition());
    }

    public String name() {
        return name;
    }

    /** The definition with its substitutions filled. */
    public String text() {
        return text;
    }

    Definition definition() {
        return definition;
    }
}
