/** The local endpoint: Step Functions' and Lambda's wire protocols over loopback. */
package io.mysql2dynamodb.local.endpoint;
