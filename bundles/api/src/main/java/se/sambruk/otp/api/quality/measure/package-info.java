/** How a collection of requirements is made up, as numbers and findings: for those who edit it, beside what rules say of each text. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.quality.measure;
