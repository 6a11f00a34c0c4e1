/** Suppliers' answers on their way home: what was issued, what came back in a file, and what that means. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.answers;
