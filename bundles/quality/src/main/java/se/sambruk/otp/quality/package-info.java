/** Checks requirement texts by rules: see {@link se.sambruk.otp.quality.QualityComponent}. */
package se.sambruk.otp.quality;
