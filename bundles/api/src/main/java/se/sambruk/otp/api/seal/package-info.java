/** Proof that this installation itself issued something: seals, made with keys that nobody is handed. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.seal;
