/** What time it is in this installation, and whether it is one for practice, whose clock can be moved forward. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.practice;
