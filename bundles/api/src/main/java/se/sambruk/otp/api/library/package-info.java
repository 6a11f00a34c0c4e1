/** Layers resolved into a specification, with the origin of every value; listing and search. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.4.0")
package se.sambruk.otp.api.library;
