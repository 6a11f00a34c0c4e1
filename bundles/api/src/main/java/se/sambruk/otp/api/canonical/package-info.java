/** The one canonical JSON form: what content hashes are computed over and what machines are given. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.canonical;
