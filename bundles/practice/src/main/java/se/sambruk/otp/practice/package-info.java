/** What time it is in this installation: the machine's, or that of an installation for practice, which {@code OTP_HOME/practice.json} tells of. */
package se.sambruk.otp.practice;
