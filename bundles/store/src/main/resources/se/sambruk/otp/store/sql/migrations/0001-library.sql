-- Every statement can be run again: an interrupted migration is run from its beginning.
-- {bytes} and {exact} are what the engine calls bytes of any length, and the order of characters by their code.

-- The last number given to a content, and to a change. Locking a row keeps others from taking numbers until the transaction ends:
-- so the order of the log is the order of commits, and who reads on from a number misses nothing, which an identity column
-- cannot promise. H2 would also save all it has in the midst of a transaction for every 32 numbers of such a column.
CREATE TABLE IF NOT EXISTS counter (
  name VARCHAR(20) {exact} NOT NULL PRIMARY KEY,
  last_number BIGINT NOT NULL
);
INSERT INTO counter (name, last_number) SELECT 'content', 0 WHERE NOT EXISTS (SELECT 1 FROM counter WHERE name = 'content');
INSERT INTO counter (name, last_number) SELECT 'change', 0 WHERE NOT EXISTS (SELECT 1 FROM counter WHERE name = 'change');

-- Everything that is kept, once, under the hash of its bytes. Frozen, as is all that is not named library_.
CREATE TABLE IF NOT EXISTS content (
  id BIGINT NOT NULL PRIMARY KEY,
  hash VARCHAR(64) {exact} NOT NULL UNIQUE,
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

-- What an edition consists of, and where in it. These tables are the largest: they name contents by number, have as few indexes
-- as can be, and no foreign keys, for which H2 would make further ones. The check looks after them instead.
CREATE TABLE IF NOT EXISTS edition_requirement (
  edition BIGINT NOT NULL,
  requirement VARCHAR(24) {exact} NOT NULL,
  ordinal INTEGER NOT NULL,
  content BIGINT NOT NULL,
  file_number INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  PRIMARY KEY (edition, requirement)
);

CREATE TABLE IF NOT EXISTS edition_amendment (
  edition BIGINT NOT NULL,
  ordinal INTEGER NOT NULL,
  content BIGINT NOT NULL,
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
