/** Keeps a plugin's code within bounds of time and size. */
package se.sambruk.otp.export.guard;
