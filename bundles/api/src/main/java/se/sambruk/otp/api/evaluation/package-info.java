/** The evaluation of bids: models as a service that plugins give, what comes of them, and the service that evaluates. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.evaluation;
