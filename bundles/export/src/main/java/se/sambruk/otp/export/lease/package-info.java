/**
 * Which format answers to an id now, and how one leaves without breaking what it is running: plain Java, told of formats by
 * whoever finds them.
 */
package se.sambruk.otp.export.lease;
