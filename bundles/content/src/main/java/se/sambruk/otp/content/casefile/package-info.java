/** What a case is opened with, as an officer writes it. */
package se.sambruk.otp.content.casefile;
