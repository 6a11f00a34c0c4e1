/** What is wrong with plans and bids, found without evaluating anything. */
package se.sambruk.otp.evaluation.check;
