/** Rules on what requirements say of laws, and how a text names them. The laws themselves are data: {@code laws.yaml}. */
package se.sambruk.otp.rules.law;
