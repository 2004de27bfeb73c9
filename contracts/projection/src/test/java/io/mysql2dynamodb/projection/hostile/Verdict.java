package io.mysql2dynamodb.projection.hostile;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What became of a hostile contract.
 *
 * @param problems all that was said about it
 * @param plan how it would be carried out, unless it was refused
 */
record Verdict(List<Problem> problems, Optional<ContractPlan> plan) {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_MESSAGE = 64 * 1024;

    /** Traces of Java that say nothing to the reader of a contract. */
    private static final Pattern LEFTOVER = Pattern.compile("Optional\\[|Exception|java\\.|@[0-9a-f]{6,8}\\b");

    /** Reads, judges and compiles a file as a run does. */
    static Verdict on(byte[] file, SourceSchema schema, SourceSession session, Path scratch) {
        try {
            Files.write(scratch, file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        try {
            ReadContract read = ContractReader.read(scratch);
            List<Problem> problems = new ArrayList<>(read.warnings());
            problems.addAll(ContractValidator.validate(read.contract(), schema));
            if (problems.stream().anyMatch(Problem::isError)) {
                throw new InvalidContractException(problems);
            }
            return new Verdict(problems, Optional.of(ContractCompiler.compile(read.contract(), schema, session)));
        } catch (InvalidContractException refusal) {
            return new Verdict(refusal.problems(), Optional.empty());
        }
    }

    /** The first error. */
    String first() {
        return problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .map(Problem::toString)
                .orElse("none: it is harmless");
    }

    /** What a reader of the problems would complain about; empty when all is well. */
    Optional<String> complaint(HostileCase hostile) {
        if (plan.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            return Optional.of("refused without a reason");
        }
        if (hostile.refused() && plan.isPresent()) {
            return Optional.of("accepted");
        }
        int message = new InvalidContractException(problems).getMessage().length();
        if (message > LONGEST_MESSAGE) {
            return Optional.of("a message of " + message + " characters");
        }
        Set<String> said = new HashSet<>();
        for (Problem problem : problems) {
            String line = problem.toString();
            boolean pointer = problem.pointer().isEmpty() || problem.pointer().startsWith("/");
            if (!pointer
                    || problem.what().isBlank()
                    || problem.remedy().isBlank()
                    || LEFTOVER.matcher(line).find()) {
                return Optional.of("unclear: " + line);
            }
            if (line.length() > LONGEST_LINE || line.codePoints().anyMatch(Character::isISOControl)) {
                return Optional.of("a line of " + line.length() + " characters or with control characters");
            }
            if (problem.isError() && !said.add(problem.pointer() + " " + problem.what())) {
                return Optional.of("said twice: " + line);
            }
        }
        return Optional.empty();
    }
}
