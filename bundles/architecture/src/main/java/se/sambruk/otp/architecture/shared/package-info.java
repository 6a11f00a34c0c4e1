/** What checks, questions, coverage, conformance and comparison need alike: what things are, what findings become, and how they are told. */
package se.sambruk.otp.architecture.shared;
