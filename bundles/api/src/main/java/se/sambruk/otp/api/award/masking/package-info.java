/** What is left out of a copy of a case that is handed out, each time with the reason and the provision (OSL 2009:400). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.award.masking;
