/**
 * Writes documents as docx. The body is streamed as WordprocessingML by small writers; POI reads the packages that others have
 * made, the letterheads.
 */
package se.sambruk.otp.format.docx;
