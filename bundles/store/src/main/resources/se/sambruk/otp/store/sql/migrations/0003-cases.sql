-- The logs of cases. Their bodies and files lie here and nowhere else: what is among the contents and blobs is counted and listed.
CREATE TABLE IF NOT EXISTS case_head (
  procurement VARCHAR(80) {exact} NOT NULL PRIMARY KEY REFERENCES procurement (id),
  last_number INTEGER NOT NULL,
  last_hash VARCHAR(64) {exact} NOT NULL
);

CREATE TABLE IF NOT EXISTS case_entry (
  procurement VARCHAR(80) {exact} NOT NULL REFERENCES case_head (procurement),
  entry_number INTEGER NOT NULL,
  acted BIGINT NOT NULL,
  actor VARCHAR NOT NULL,
  because VARCHAR NOT NULL,
  kind VARCHAR(80) {exact} NOT NULL,
  secrecy VARCHAR(20) {exact} NOT NULL,
  body {bytes} NOT NULL,
  attachments {bytes} NOT NULL,
  previous_hash VARCHAR(64) {exact} NOT NULL,
  hash VARCHAR(64) {exact} NOT NULL,
  PRIMARY KEY (procurement, entry_number)
);

CREATE TABLE IF NOT EXISTS case_attachment (
  procurement VARCHAR(80) {exact} NOT NULL REFERENCES case_head (procurement),
  sha256 VARCHAR(64) {exact} NOT NULL,
  body {bytes} NOT NULL,
  PRIMARY KEY (procurement, sha256)
);
