/** Judges, compares and traces architecture models. */
package se.sambruk.otp.architecture;
