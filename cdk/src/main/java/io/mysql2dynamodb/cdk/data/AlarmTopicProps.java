package io.mysql2dynamodb.cdk.data;

import java.util.Optional;

/**
 * @param deployment the deployment's name; begins the stack's name
 * @param email an address that gets the alarms, if asked for
 */
public record AlarmTopicProps(String deployment, Optional<String> email) {}
