/** What stands where in an answer workbook: shared by what writes one and what reads one back. */
package se.sambruk.otp.format.xlsx.layout;
