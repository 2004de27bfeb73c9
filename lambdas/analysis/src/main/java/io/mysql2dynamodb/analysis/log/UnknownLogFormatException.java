package io.mysql2dynamodb.analysis.log;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An input is none of the logs that are read. Its content is not part of the message: it may hold secrets. */
public final class UnknownLogFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownLogFormatException(String name, String found) {
        super(name + " is no log that can be read: it is " + found + ". What can be read: "
                + Arrays.stream(LogFormat.values()).map(LogFormat::description).collect(Collectors.joining(", "))
                + "; each in UTF-8, plain, as gzip, or in a zip");
    }
}
