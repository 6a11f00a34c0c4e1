/** The profile of a case: how the library is tailored to one procurement, revision by revision. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.procurement.tailoring;
