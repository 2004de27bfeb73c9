/** The one way in which the functions read and write JSON. */
package io.mysql2dynamodb.platform.json;
