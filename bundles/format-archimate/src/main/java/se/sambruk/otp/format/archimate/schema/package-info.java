/** The rules of the exchange format's schema in a form of our own, and the check of a file against them. */
package se.sambruk.otp.format.archimate.schema;
