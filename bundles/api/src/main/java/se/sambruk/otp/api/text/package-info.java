/** Texts in Swedish and English, and the resource bundles they come from. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.4.0")
package se.sambruk.otp.api.text;
