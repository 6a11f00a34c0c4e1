/** The officer's working day: see {@link se.sambruk.otp.procurement.Procurements}. */
package se.sambruk.otp.procurement;
