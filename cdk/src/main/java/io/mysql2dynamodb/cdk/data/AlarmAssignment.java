package io.mysql2dynamodb.cdk.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.mysql2dynamodb.contract.TableContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Which of a fixed number of stacks holds a table's alarms.
 *
 * <p>A stack has at most {@value #RESOURCES_PER_STACK} resources, and a table with 20 indexes has 23 alarms, so one
 * stack is not enough for a large contract. The stack follows from the table's contract name alone (a checksum of it,
 * modulo the number of stacks): tables that join, leave or change their order never move another table's alarms, which
 * filling the stacks one after another would. One stack per table would be as stable, but a deployment of 60 stacks
 * takes long. Where the names happen to crowd one stack beyond its limit, synthesis stops with {@link
 * TooManyAlarmsException} before anything is created.
 *
 * <p>A stack whose last table has left is no longer part of the app; its alarms stay until somebody deletes it.
 *
 * @param stacks how many stacks share the alarms; doubling it leaves half of them where they are
 */
record AlarmAssignment(int stacks) {

    /**
     * Resources of one stack, see <a
     * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html">CloudFormation
     * quotas</a>. Alarm stacks hold nothing but alarms.
     */
    static final int RESOURCES_PER_STACK = 500;

    /** The stack of a table, from 0. */
    int stackOf(String contractName) {
        CRC32 checksum = new CRC32();
        checksum.update(contractName.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % stacks);
    }

    /**
     * The tables of each stack; stacks without tables are left out, since CloudFormation refuses an empty one.
     *
     * @throws TooManyAlarmsException if a stack would be over its limit
     */
    Map<Integer, List<TableContract>> group(List<TableContract> tables) {
        Map<Integer, List<TableContract>> groups =
                tables.stream().collect(groupingBy(table -> stackOf(table.name()), TreeMap::new, toList()));
        groups.forEach((stack, members) -> {
            int alarms = members.stream().mapToInt(TableAlarms::count).sum();
            if (alarms > RESOURCES_PER_STACK) {
                throw new TooManyAlarmsException("Alarm stack " + stack, alarms, RESOURCES_PER_STACK, stacks);
            }
        });
        return groups;
    }
}
