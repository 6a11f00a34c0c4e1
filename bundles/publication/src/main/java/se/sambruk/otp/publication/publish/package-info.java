/** Publications on their way out of the house: checked, written, remembered. */
package se.sambruk.otp.publication.publish;
