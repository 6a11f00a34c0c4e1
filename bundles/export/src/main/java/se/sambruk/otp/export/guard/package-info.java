/** Keeps what a format writes within bounds. */
package se.sambruk.otp.export.guard;
