/** Faults and findings: a stable code, a sentence in each language, and what to do next. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.3.0")
package se.sambruk.otp.api.problem;
