/** A specification as JSON: see {@link se.sambruk.otp.format.json.JsonFormat}. */
package se.sambruk.otp.format.json;
