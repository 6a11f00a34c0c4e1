/** A requirement, its parts, and the amendments that a layer makes to it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.requirement;
