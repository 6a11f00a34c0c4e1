/** What there is around the requirements that are checked: what they may refer to, and what somebody means to leave as it is. */
package se.sambruk.otp.quality.around;
