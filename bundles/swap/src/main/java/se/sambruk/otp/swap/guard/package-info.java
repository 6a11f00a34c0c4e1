/** Keeps a plugin's code within bounds of time and memory. */
package se.sambruk.otp.swap.guard;
