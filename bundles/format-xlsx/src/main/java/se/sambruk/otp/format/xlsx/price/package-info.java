/** The price annex as a workbook: written, checked, and read when it has come back. Its formulas follow from the schedule alone. */
package se.sambruk.otp.format.xlsx.price;
