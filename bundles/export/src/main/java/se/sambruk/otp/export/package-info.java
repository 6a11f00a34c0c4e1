/** Runs export formats: see {@link se.sambruk.otp.export.Exporter}. */
package se.sambruk.otp.export;
