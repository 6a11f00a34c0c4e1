/** Evaluates: has a model reckon, checks every number of it, puts bids in order, and decides between equal ones. */
package se.sambruk.otp.evaluation.reckon;
