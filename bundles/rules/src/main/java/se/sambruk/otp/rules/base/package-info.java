/** What rules have in common: how they describe themselves, look at texts, report what they find, and what the law is called. */
package se.sambruk.otp.rules.base;
