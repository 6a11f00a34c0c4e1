/** Tries a plan on invented bids, and looks at how sure the outcome of real ones is. */
package se.sambruk.otp.evaluation.simulation;
