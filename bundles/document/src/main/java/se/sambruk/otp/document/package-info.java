/** Composes typed things into documents: at present the requirement annex of a specification. */
package se.sambruk.otp.document;
