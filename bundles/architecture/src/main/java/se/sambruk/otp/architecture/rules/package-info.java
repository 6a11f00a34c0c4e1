/** Which relations ArchiMate allows between which types, as principles that an architect can read: {@code relation-rules.txt}. */
package se.sambruk.otp.architecture.rules;
