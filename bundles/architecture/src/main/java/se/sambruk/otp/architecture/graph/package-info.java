/** What is related to what in a model. */
package se.sambruk.otp.architecture.graph;
