/** How variants differ, and what a change does to them. */
package se.sambruk.otp.publication.compare;
