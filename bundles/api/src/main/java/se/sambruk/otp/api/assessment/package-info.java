/** Evaluation in a case: the plan of what is issued, its trial on invented bids, score sheets, and the evaluation of what has been tendered. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.assessment;
