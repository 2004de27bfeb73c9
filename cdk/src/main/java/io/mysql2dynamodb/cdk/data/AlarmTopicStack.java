package io.mysql2dynamodb.cdk.data;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.kms.KeyProps;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.TopicProps;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * The one topic that every alarm goes to, in a stack of its own because the alarms of several stacks share it.
 *
 * <p>The key is our own: CloudWatch cannot publish to a topic that is encrypted with the AWS-managed key of SNS, see <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html">Notifying users
 * on alarm changes</a>. Messages are gone once delivered, so the key goes with the stack.
 */
public final class AlarmTopicStack extends Stack {
    private final Topic topic;

    public AlarmTopicStack(Construct scope, String id, AlarmTopicProps props) {
        super(
                scope,
                id,
                StackProps.builder()
                        .stackName(props.deployment() + "-alarm-topic")
                        .description("The topic that the alarms of the migrated tables go to")
                        .build());
        Key key = new Key(
                this,
                "Key",
                KeyProps.builder()
                        .description("Encrypts the alarm messages of " + props.deployment())
                        .enableKeyRotation(true)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build());
        topic = new Topic(
                this,
                "Topic",
                TopicProps.builder()
                        .displayName("Alarms of " + props.deployment())
                        .masterKey(key)
                        .enforceSsl(true)
                        .build());
        // In a key's policy, "*" is that key.
        key.addToResourcePolicy(cloudWatch(List.of("kms:Decrypt", "kms:GenerateDataKey*"), "*"));
        topic.addToResourcePolicy(cloudWatch(List.of("sns:Publish"), topic.getTopicArn()));
        props.email().ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
    }

    /** Where alarms are published. */
    public ITopic topic() {
        return topic;
    }

    /** Lets the alarms of this account, and no other's, use the resource. */
    private PolicyStatement cloudWatch(List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(actions)
                .resources(List.of(resource))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
                .build();
    }
}
