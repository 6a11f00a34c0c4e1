/** Reads models from files by the formats that there are. */
package se.sambruk.otp.architecture.intake;
