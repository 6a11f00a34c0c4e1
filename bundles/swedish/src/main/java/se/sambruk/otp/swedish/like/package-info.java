/** Which texts say nearly the same: found exactly, and without comparing each with each. */
package se.sambruk.otp.swedish.like;
