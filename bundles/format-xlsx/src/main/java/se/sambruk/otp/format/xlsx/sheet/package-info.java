/** Cells, looks, rows, pages and packages of any workbook: safe texts, heights, streamed rows, fixed bytes. Knows nothing of requirements. */
package se.sambruk.otp.format.xlsx.sheet;
