/** The log of a case: entries that are only added to, each bound to the one before it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.casefile.log;
