/** Drawings as files. */
package se.sambruk.otp.diagram.format;
