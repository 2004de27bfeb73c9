/** The validation checklists before and after a stage. */
package io.mysql2dynamodb.platform.checklist;
