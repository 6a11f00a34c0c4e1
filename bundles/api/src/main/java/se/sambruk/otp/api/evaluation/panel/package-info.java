/** How several assessors assess bids: who may assess what, what each has given and why, what they have agreed on, what is left to do. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.evaluation.panel;
