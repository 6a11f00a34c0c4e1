/** Content packs: one edition of somebody's requirements, references, terms and amendments. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.6.0")
package se.sambruk.otp.api.content;
