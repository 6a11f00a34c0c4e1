/** The texts of problems and findings. */
package se.sambruk.otp.format.archimate.fault;
