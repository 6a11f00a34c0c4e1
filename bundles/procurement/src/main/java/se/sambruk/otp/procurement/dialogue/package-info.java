/** What differs between two issues, and what a case's log tells of questions and corrections. Pure. */
package se.sambruk.otp.procurement.dialogue;
