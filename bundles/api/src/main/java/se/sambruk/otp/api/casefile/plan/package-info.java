/** When the steps of a case are to be taken, by which rules, and which have been. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.casefile.plan;
