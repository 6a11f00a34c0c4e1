-- Every statement can be run again: an interrupted migration is run from its beginning.
-- {bytes} and {exact} are what the engine calls bytes of any length, and the order of characters by their code.

-- Everything that is kept, once, under the hash of its bytes. Frozen, as is all that is not named library_.
CREATE TABLE IF NOT EXISTS content (
  hash VARCHAR(64) {exact} NOT NULL PRIMARY KEY,
  byte_size BIGINT NOT NULL,
  body {bytes} NOT NULL
);

-- Which contents are files that somebody may ask for.
CREATE TABLE IF NOT EXISTS stored_blob (
  hash VARCHAR(64) {exact} NOT NULL PRIMARY KEY REFERENCES content (hash),
  media_type VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS edition (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash VARCHAR(64) {exact} NOT NULL UNIQUE,
  pack VARCHAR(60) {exact} NOT NULL,
  pack_version VARCHAR(32) {exact} NOT NULL,
  manifest VARCHAR(64) {exact} NOT NULL REFERENCES content (hash),
  requirements INTEGER NOT NULL,
  amendments INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS edition_by_version ON edition (pack, pack_version);

-- References, glossary and so on: each a list or map of its own.
CREATE TABLE IF NOT EXISTS edition_part (
  edition BIGINT NOT NULL REFERENCES edition (id),
  part VARCHAR(20) {exact} NOT NULL,
  hash VARCHAR(64) {exact} NOT NULL REFERENCES content (hash),
  PRIMARY KEY (edition, part)
);

-- The files that requirements and amendments stand in, so that their names are not repeated in each row.
CREATE TABLE IF NOT EXISTS edition_file (
  edition BIGINT NOT NULL REFERENCES edition (id),
  file_number INTEGER NOT NULL,
  origin VARCHAR NOT NULL,
  path VARCHAR NOT NULL,
  PRIMARY KEY (edition, file_number)
);

-- No foreign keys from these two: H2 would give each an index as large as the table. The check looks after them.
CREATE TABLE IF NOT EXISTS edition_requirement (
  edition BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  requirement VARCHAR(24) {exact} NOT NULL,
  hash VARCHAR(64) {exact} NOT NULL,
  file_number INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  PRIMARY KEY (edition, ordinal)
);
CREATE INDEX IF NOT EXISTS edition_requirement_by_id ON edition_requirement (edition, requirement);

CREATE TABLE IF NOT EXISTS edition_amendment (
  edition BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  hash VARCHAR(64) {exact} NOT NULL,
  file_number INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  PRIMARY KEY (edition, ordinal)
);

-- The content under which a published edition first held a revision.
CREATE TABLE IF NOT EXISTS published_revision (
  pack VARCHAR(60) {exact} NOT NULL,
  requirement VARCHAR(24) {exact} NOT NULL,
  revision INTEGER NOT NULL,
  hash VARCHAR(64) {exact} NOT NULL,
  PRIMARY KEY (pack, requirement, revision)
);

-- Each time an edition became the current one of its pack.
CREATE TABLE IF NOT EXISTS admission (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition BIGINT NOT NULL REFERENCES edition (id),
  source VARCHAR NOT NULL,
  admitted BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS admission_by_edition ON admission (edition, seq);

-- What is current now. No edition: the pack has been withdrawn.
CREATE TABLE IF NOT EXISTS library_pack (
  pack VARCHAR(60) {exact} NOT NULL PRIMARY KEY,
  edition BIGINT REFERENCES edition (id),
  admission BIGINT REFERENCES admission (seq),
  requirements INTEGER NOT NULL
);

-- The requirements of the current editions, ready to be listed. Could be rebuilt from the editions.
CREATE TABLE IF NOT EXISTS library_entry (
  requirement VARCHAR(24) {exact} NOT NULL,
  pack VARCHAR(60) {exact} NOT NULL,
  hash VARCHAR(64) {exact} NOT NULL,
  revision INTEGER NOT NULL,
  title VARCHAR NOT NULL,
  kind VARCHAR(20) {exact} NOT NULL,
  category VARCHAR {exact} NOT NULL,
  words VARCHAR NOT NULL,
  PRIMARY KEY (requirement, pack)
);
CREATE INDEX IF NOT EXISTS library_entry_by_pack ON library_entry (pack, requirement);
CREATE INDEX IF NOT EXISTS library_entry_by_category ON library_entry (category, requirement, pack);
CREATE INDEX IF NOT EXISTS library_entry_by_kind ON library_entry (kind, requirement, pack);

CREATE TABLE IF NOT EXISTS library_tag (
  tag VARCHAR {exact} NOT NULL,
  requirement VARCHAR(24) {exact} NOT NULL,
  pack VARCHAR(60) {exact} NOT NULL,
  PRIMARY KEY (tag, requirement, pack)
);
CREATE INDEX IF NOT EXISTS library_tag_by_entry ON library_tag (pack, requirement);

CREATE TABLE IF NOT EXISTS change_log (
  seq BIGINT NOT NULL PRIMARY KEY,
  acted BIGINT NOT NULL,
  actor VARCHAR NOT NULL,
  kind VARCHAR(60) {exact} NOT NULL,
  subject VARCHAR(200) {exact} NOT NULL,
  detail VARCHAR NOT NULL,
  because VARCHAR NOT NULL
);
CREATE INDEX IF NOT EXISTS change_log_by_subject ON change_log (subject, seq);

-- One row. Its lock, taken last in each transaction, makes the log's order the order of commits: who reads on from a number
-- misses nothing, which an identity column cannot promise.
CREATE TABLE IF NOT EXISTS change_counter (
  id INTEGER NOT NULL PRIMARY KEY,
  last_seq BIGINT NOT NULL
);
INSERT INTO change_counter (id, last_seq) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM change_counter);
