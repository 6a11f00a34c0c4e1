/** Tries a format before it is taken into use, and keeps what came of it. */
package se.sambruk.otp.export.trial;
