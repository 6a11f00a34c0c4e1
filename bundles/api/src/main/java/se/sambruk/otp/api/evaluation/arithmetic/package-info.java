/** Arithmetic as data: exact numbers, formulas, and calculations whose every step can be shown, stored and reckoned once more. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package se.sambruk.otp.api.evaluation.arithmetic;
