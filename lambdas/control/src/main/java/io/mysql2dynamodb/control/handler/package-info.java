/** The functions of this module: JSON in, one call of the domain, JSON out. */
package io.mysql2dynamodb.control.handler;
