package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.cdk.SynthesisException;

/** One alarm stack would hold more resources than CloudFormation allows in a stack. */
public final class TooManyAlarmsException extends SynthesisException {

    TooManyAlarmsException(String stack, int alarms, int limit, int stacks) {
        super(("%s would hold %d alarms, more than the %d that a stack may have. Spread them over more than %d stacks:"
                        + " -c alarmStacks=%d. Alarms then move between stacks once; they keep no state.")
                .formatted(stack, alarms, limit, stacks, 2 * stacks));
    }
}
