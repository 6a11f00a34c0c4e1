/** Makes the variants of publications: what each audience reads, with everything that is found in making it. */
package se.sambruk.otp.publication.variant;
