/** Lays the parts of an evaluation together in a case: plan, trial, score sheets, tenders, outcome. Reckons nothing: the evaluation does. */
package se.sambruk.otp.assessment;
