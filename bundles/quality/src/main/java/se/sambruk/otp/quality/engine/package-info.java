/** Runs rules on texts: plain Java, told of rules and texts by whoever finds them. */
package se.sambruk.otp.quality.engine;
