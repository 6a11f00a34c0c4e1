/** The case as one file that stands by itself. */
package se.sambruk.otp.award.archive;
