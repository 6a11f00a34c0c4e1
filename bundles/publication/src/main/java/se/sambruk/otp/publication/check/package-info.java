/** What is checked of variants that have been made: how they read, what they lack, and what they say of themselves. */
package se.sambruk.otp.publication.check;
