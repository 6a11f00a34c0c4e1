/** Variants of publications: made, checked, compared. The service is {@link se.sambruk.otp.publication.PublicationComponent}. */
package se.sambruk.otp.publication;
