/** The case (upphandlingsärendet): from need to award, with a trace that stands a review. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.casefile;
