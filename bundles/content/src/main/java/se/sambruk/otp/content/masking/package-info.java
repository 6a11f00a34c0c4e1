/** What is left out of a copy of a case that is handed out, as an officer writes it. */
package se.sambruk.otp.content.masking;
