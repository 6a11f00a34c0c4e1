/** Bids as they are evaluated. All of it is secret until the award decision (OSL 19:3): see {@link se.sambruk.otp.api.evaluation.bid.Bid}. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.evaluation.bid;
