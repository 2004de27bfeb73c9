/** What stage 2 keeps of a run, and what its gates show. */
package io.mysql2dynamodb.modeling.stage;
