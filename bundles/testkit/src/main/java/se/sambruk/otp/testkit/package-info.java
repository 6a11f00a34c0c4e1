/**
 * What a plugin's author tests against: a contract test for each extension point, to be extended, and samples of what the
 * platform hands to a plugin.
 */
package se.sambruk.otp.testkit;
