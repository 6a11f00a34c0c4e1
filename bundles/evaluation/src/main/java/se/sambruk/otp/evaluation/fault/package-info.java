/** The bundle's problems and their texts. */
package se.sambruk.otp.evaluation.fault;
