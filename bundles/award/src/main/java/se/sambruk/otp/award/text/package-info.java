/** The bundle's texts. */
package se.sambruk.otp.award.text;
