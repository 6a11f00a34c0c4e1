/** Plugins: what a municipality adds to the platform by a file, in which state it is, and why. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package se.sambruk.otp.api.plugin;
