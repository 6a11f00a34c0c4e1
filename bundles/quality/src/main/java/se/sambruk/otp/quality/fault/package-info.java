/** The bundle's problems and their texts. */
package se.sambruk.otp.quality.fault;
