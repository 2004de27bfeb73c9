package io.mysql2dynamodb.contract.format;

/** What reading a text as a date came to. */
public sealed interface DateReading {

    /** The text is a date, a time, or the parts of them that its pattern has. */
    record Read(DateFields fields) implements DateReading {}

    /** A zero or partly zero date, as MySQL permits them: year, month or day are 0. */
    record Zero() implements DateReading {}

    /**
     * The text is not of the form, or names a day or time that does not exist.
     *
     * @param why the reason, for people, without the text
     */
    record Unreadable(String why) implements DateReading {}
}
