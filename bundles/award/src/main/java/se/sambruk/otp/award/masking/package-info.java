/** Leaves things out of a copy that is handed out, and looks whether anything of it is still there. */
package se.sambruk.otp.award.masking;
