/** Judges suppliers' prices against what was asked for, and works out what they come to. Exact decimals; knows no file format. */
package se.sambruk.otp.answers.price;
