/** Reads what Archi writes: its own files, and the folders of its coArchi plugin, which hold the same in many files. */
package se.sambruk.otp.format.archimate.archi;
