/** When the platform has started. */
package se.sambruk.otp.swap.start;
