/** Answers questions of a model: what is there, what is next to it, and what depends on it. */
package se.sambruk.otp.architecture.query;
