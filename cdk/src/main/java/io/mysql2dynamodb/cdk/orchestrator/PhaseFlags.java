package io.mysql2dynamodb.cdk.orchestrator;

import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.appconfig.CfnApplication;
import software.amazon.awscdk.services.appconfig.CfnApplicationProps;
import software.amazon.awscdk.services.appconfig.CfnConfigurationProfile;
import software.amazon.awscdk.services.appconfig.CfnConfigurationProfileProps;
import software.amazon.awscdk.services.appconfig.CfnEnvironment;
import software.amazon.awscdk.services.appconfig.CfnEnvironmentProps;
import software.amazon.awscdk.services.appconfig.CfnHostedConfigurationVersion;
import software.amazon.awscdk.services.appconfig.CfnHostedConfigurationVersionProps;
import software.constructs.Construct;

/**
 * Where an application learns its migration phase: the feature-flag profile {@code migration-phase} in AWS AppConfig,
 * with a first version that says phase 1.
 *
 * <p>There is no deployment resource, so no {@code cdk deploy} ever changes the phase: a version takes effect when
 * somebody deploys it in AppConfig. The first version is kept even when a later CDK app would write another one.
 */
public final class PhaseFlags extends Construct {
    private static final String FIRST_VERSION = """
            {
              "version": "1",
              "flags": {
                "migration-phase": {
                  "name": "migration-phase",
                  "attributes": {
                    "phase": {"constraints": {"type": "number", "minimum": 1, "maximum": 5, "required": true}}
                  }
                }
              },
              "values": {"migration-phase": {"enabled": true, "phase": 1}}
            }
            """;

    private final CfnApplication application;
    private final CfnEnvironment environment;
    private final CfnConfigurationProfile profile;

    public PhaseFlags(Construct scope, String id, String deployment) {
        super(scope, id);
        application = new CfnApplication(
                this,
                "Application",
                CfnApplicationProps.builder()
                        .name(deployment)
                        .description("Feature flags of the application that is being migrated")
                        .build());
        environment = new CfnEnvironment(
                this,
                "Environment",
                CfnEnvironmentProps.builder()
                        .applicationId(application.getRef())
                        .name("live")
                        .build());
        profile = new CfnConfigurationProfile(
                this,
                "Profile",
                CfnConfigurationProfileProps.builder()
                        .applicationId(application.getRef())
                        .name("migration-phase")
                        .description("Phase 1 (MySQL only) to phase 5 (DynamoDB only)")
                        .type("AWS.AppConfig.FeatureFlags")
                        .locationUri("hosted")
                        .build());
        CfnHostedConfigurationVersion first = new CfnHostedConfigurationVersion(
                this,
                "PhaseOne",
                CfnHostedConfigurationVersionProps.builder()
                        .applicationId(application.getRef())
                        .configurationProfileId(profile.getRef())
                        .contentType("application/json")
                        .description("Phase 1: MySQL only")
                        .content(FIRST_VERSION)
                        .build());
        first.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.RETAIN);
        first.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.RETAIN);
    }

    /** The ids that a client names to read the flags: application, environment and profile, parted by slashes. */
    public String path() {
        return String.join("/", application.getRef(), environment.getRef(), profile.getRef());
    }
}
