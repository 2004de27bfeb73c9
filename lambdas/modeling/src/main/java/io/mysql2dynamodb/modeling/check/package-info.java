/** The checklists before and after stage 2, and what its gates show. */
package io.mysql2dynamodb.modeling.check;
