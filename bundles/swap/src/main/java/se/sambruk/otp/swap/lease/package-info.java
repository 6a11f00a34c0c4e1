/**
 * Which version of a service answers to an id now, and how one leaves without breaking what it is running: plain Java, told of
 * services by whoever finds them.
 */
package se.sambruk.otp.swap.lease;
