/** The documents that tell how a procurement ended, composed of what the case says. Pure, but for {@link CaseDocuments}. */
package se.sambruk.otp.award.document;
