/** Export formats as a service that plugins give, and the service that runs them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package se.sambruk.otp.api.export;
