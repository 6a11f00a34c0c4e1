/** Documents and matrices as PDF: laid out, tagged and written. */
package se.sambruk.otp.format.pdf;
