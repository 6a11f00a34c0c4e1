/** A procurement and what has been issued in it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.procurement;
