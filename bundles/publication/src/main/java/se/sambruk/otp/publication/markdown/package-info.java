/** Reads Markdown into blocks of a document; whoever asks says what variables and links stand for. */
package se.sambruk.otp.publication.markdown;
