/** A document as a tree, independent of any file format. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.4.0")
package se.sambruk.otp.api.document;
