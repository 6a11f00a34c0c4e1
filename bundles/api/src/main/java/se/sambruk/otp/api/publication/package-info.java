/** Publications: one source of topics and blocks, and a variant of it for each audience. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package se.sambruk.otp.api.publication;
