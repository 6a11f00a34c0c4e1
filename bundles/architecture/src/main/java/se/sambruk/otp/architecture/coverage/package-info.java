/** The trace from requirements by the elements of a model to benefits, and what is left without. */
package se.sambruk.otp.architecture.coverage;
