/** What a rule has to show before it is taken into use. */
package se.sambruk.otp.quality.trial;
