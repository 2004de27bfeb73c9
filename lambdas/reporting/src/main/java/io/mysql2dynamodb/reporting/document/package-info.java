/** A document of headed sections, written as Markdown and as a page. */
package io.mysql2dynamodb.reporting.document;
