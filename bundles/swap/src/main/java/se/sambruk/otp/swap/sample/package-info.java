/** What services are tried on. */
package se.sambruk.otp.swap.sample;
