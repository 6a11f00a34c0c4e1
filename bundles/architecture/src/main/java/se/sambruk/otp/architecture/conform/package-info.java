/** Whether the landscape of a municipality follows a reference architecture; the rules are told of the service. */
package se.sambruk.otp.architecture.conform;
