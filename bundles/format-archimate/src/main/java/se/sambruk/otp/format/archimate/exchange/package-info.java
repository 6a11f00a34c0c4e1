/** Reads the Open Group's exchange format. */
package se.sambruk.otp.format.archimate.exchange;
