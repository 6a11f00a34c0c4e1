/** What a procurement is: what is bought, for how much, in which lots, within which framework. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.casefile.facts;
