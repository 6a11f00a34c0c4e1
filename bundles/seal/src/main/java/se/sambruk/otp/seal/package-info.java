/** Seals what the installation issues: the only one that reads its keys, which lie in {@code OTP_HOME/keys}. */
package se.sambruk.otp.seal;
