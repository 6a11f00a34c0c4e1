/** Any matrix as an Excel workbook: see {@link se.sambruk.otp.format.xlsx.matrix.MatrixFormat}. */
package se.sambruk.otp.format.xlsx.matrix;
