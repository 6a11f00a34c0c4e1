/** Judges suppliers' answers against what was issued. Pure but for the service at its edge; knows no file format, keeps nothing, decides nothing. */
package se.sambruk.otp.answers;
