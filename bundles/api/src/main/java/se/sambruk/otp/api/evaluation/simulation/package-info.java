/** What an evaluation plan does in practice, found by trying it on invented bids before it is published. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.evaluation.simulation;
