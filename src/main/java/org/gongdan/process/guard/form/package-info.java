/** Checks the answers to a Camunda Form on the server, against the form that is deployed, whoever sends them. */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.guard.form;
