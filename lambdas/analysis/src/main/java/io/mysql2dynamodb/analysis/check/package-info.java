/** The checklists around stage 1, and what its gate shows. */
package io.mysql2dynamodb.analysis.check;
