/** The suppliers' answer workbook as an Excel file: one row for each requirement, to be filled in and read back. */
package se.sambruk.otp.format.xlsx;
