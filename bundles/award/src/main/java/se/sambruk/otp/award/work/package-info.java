/** What the services of this bundle have in common. */
package se.sambruk.otp.award.work;
