/** Reads answer workbooks that have come back, after any program and any hand: cells and places, not what they mean. */
package se.sambruk.otp.format.xlsx.read;
