/** The quality of requirement texts: rules as a service that plugins give, what they find, and the service that runs them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.quality;
