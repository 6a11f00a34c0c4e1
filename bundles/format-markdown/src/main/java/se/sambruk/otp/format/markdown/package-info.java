/** Documents as Markdown: CommonMark with the pipe tables of GitHub Flavored Markdown. */
package se.sambruk.otp.format.markdown;
