/** What the platform remembers: editions, procurements, blobs and the change log. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package se.sambruk.otp.api.store;
