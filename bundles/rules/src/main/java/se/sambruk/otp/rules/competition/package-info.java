/** Rules on what would close suppliers out: standards, brands, proof, certificates, and demands on the company. */
package se.sambruk.otp.rules.competition;
