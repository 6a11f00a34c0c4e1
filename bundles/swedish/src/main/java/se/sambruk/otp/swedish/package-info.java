/**
 * How Swedish running text is taken apart: sentences, words, abbreviations, and how heavy it is to read. A plain jar that bundles carry
 * within themselves, so that what one of them measures and another judges is the same sentence.
 */
package se.sambruk.otp.swedish;
