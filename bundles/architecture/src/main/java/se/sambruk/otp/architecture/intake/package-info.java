/** Reads models from files and folders, by the formats that are registered. */
package se.sambruk.otp.architecture.intake;
