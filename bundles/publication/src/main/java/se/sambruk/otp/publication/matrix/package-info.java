/** Who reads what: the blocks of a publication by its audiences. */
package se.sambruk.otp.publication.matrix;
