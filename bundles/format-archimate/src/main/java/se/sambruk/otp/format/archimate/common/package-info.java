/** What reading and writing have in common: ids, languages, the properties that hold what the format cannot, findings. */
package se.sambruk.otp.format.archimate.common;
