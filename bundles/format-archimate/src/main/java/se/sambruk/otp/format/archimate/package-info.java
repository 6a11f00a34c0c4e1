/** Architecture models in files of other tools: the Open Group's exchange format, Archi's own files, and their form as a folder. */
package se.sambruk.otp.format.archimate;
