/** How bids are to be evaluated, as the procurement documents state it: frozen when they are published. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package se.sambruk.otp.api.evaluation.plan;
