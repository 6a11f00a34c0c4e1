/** How texts that people have written become parts of documents. */
package se.sambruk.otp.document.text;
