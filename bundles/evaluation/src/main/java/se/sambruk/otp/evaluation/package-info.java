/** The evaluation service: what models there are, and which of them evaluates. */
package se.sambruk.otp.evaluation;
