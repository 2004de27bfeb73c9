package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * @param contract the table, with its thresholds
 * @param physicalName the name that DynamoDB knows the table by
 * @param topic where the alarms go
 */
public record TableAlarmsProps(TableContract contract, String physicalName, ITopic topic) {}
