-- What is known of a procurement now; what was issued in it is in the next table, and frozen.
CREATE TABLE IF NOT EXISTS procurement (
  id VARCHAR(80) {exact} NOT NULL PRIMARY KEY,
  case_number VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  buyer VARCHAR NOT NULL,
  issues INTEGER NOT NULL,
  changed BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS issue (
  procurement VARCHAR(80) {exact} NOT NULL REFERENCES procurement (id),
  issue_number INTEGER NOT NULL,
  specification VARCHAR(64) {exact} NOT NULL REFERENCES content (hash),
  published VARCHAR(64) {exact} NOT NULL,
  document_version VARCHAR NOT NULL,
  profile VARCHAR(64) {exact} NOT NULL REFERENCES stored_blob (hash),
  requirements INTEGER NOT NULL,
  actor VARCHAR NOT NULL,
  issued BIGINT NOT NULL,
  because VARCHAR NOT NULL,
  PRIMARY KEY (procurement, issue_number),
  UNIQUE (procurement, specification)
);

CREATE TABLE IF NOT EXISTS issue_export (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  procurement VARCHAR(80) {exact} NOT NULL,
  issue_number INTEGER NOT NULL,
  format VARCHAR NOT NULL,
  format_version VARCHAR NOT NULL,
  file_name VARCHAR NOT NULL,
  sha256 VARCHAR(64) {exact} NOT NULL,
  actor VARCHAR NOT NULL,
  exported BIGINT NOT NULL,
  FOREIGN KEY (procurement, issue_number) REFERENCES issue (procurement, issue_number)
);
CREATE INDEX IF NOT EXISTS issue_export_by_issue ON issue_export (procurement, issue_number, seq);
