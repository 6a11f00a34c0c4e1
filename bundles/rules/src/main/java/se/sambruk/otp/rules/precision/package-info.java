/** Rules on whether a text says what is demanded so that it can be tried: vague words, open lists, escapes, missing measures. */
package se.sambruk.otp.rules.precision;
