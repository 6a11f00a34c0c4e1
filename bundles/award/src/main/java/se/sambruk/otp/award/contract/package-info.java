/** What the contract holds, and how it is followed up. */
package se.sambruk.otp.award.contract;
