/** Who takes part in a case, as what, and with which conflicts of interest. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.casefile.people;
