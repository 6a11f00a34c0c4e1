/** Score sheets as workbooks: written for an assessor, and read back. */
package se.sambruk.otp.format.xlsx.score;
