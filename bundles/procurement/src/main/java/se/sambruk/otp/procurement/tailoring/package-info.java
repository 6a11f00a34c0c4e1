/** The working profile of a case, and what comes of changing a profile. */
package se.sambruk.otp.procurement.tailoring;
