package io.mysql2dynamodb.projection;

/**
 * One reason for which a row is quarantined.
 *
 * @param code the code as {@link ReasonCode#text} writes it
 * @param column the offending column or expression; empty when the reason concerns no single one
 * @param attribute the attribute that it was for; empty when the reason concerns the whole item
 * @param text what is wrong, for people
 */
public record Reason(String code, String column, String attribute, String text) {

    static Reason of(ReasonCode code, String column, String attribute, String text) {
        return new Reason(code.text(), column, attribute, text);
    }
}
