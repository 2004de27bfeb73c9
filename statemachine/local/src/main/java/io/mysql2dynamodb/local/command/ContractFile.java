package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.local.InvalidUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contract's file and everything that can be said of it without a source.
 *
 * @param name how to call it
 * @param text the file as it is
 * @param contract what it says; empty when it cannot be read as a contract
 * @param problems errors and warnings
 */
record ContractFile(String name, String text, Optional<MigrationContract> contract, List<Problem> problems) {

    private static final String SAMPLE = "/migrationContract.json";

    ContractFile {
        problems = List.copyOf(problems);
    }

    /**
     * The contract of a file, or the sample shop's.
     *
     * @throws InvalidUsageException when there is no such file
     */
    static ContractFile of(Optional<Path> file) {
        String name = file.map(path -> "the contract " + path).orElse("the sample's contract");
        String text = file.map(ContractFile::textOf).orElseGet(ContractFile::sample);
        try {
            ReadContract read = ContractReader.read(text);
            List<Problem> problems = new ArrayList<>(read.warnings());
            problems.addAll(ContractValidator.validate(read.contract()));
            return new ContractFile(name, text, Optional.of(read.contract()), problems);
        } catch (InvalidContractException e) {
            return new ContractFile(name, text, Optional.empty(), e.problems());
        }
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The contract, of which every error is named at once when there is one. */
    ContractFile requireValid() {
        if (hasErrors()) {
            throw new InvalidUsageException(name + " cannot be used:" + lines(problems));
        }
        return this;
    }

    /** One indented line per problem. */
    static String lines(List<Problem> problems) {
        return problems.stream().map(problem -> "\n  " + problem).reduce("", String::concat);
    }

    private static String textOf(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidUsageException("there is no contract file " + file + ": check --contract");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new InvalidUsageException("the contract file " + file + " is not UTF-8: save it as UTF-8", e);
        } catch (IOException e) {
            throw new InvalidUsageException("the contract file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sample() {
        try (InputStream resource = ContractFile.class.getResourceAsStream(SAMPLE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample's contract in this program's jar cannot be read", e);
        }
    }
}
