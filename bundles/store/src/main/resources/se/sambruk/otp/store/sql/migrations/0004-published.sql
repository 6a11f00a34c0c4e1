-- What has been published. Each row is whole in the content that it names, and only added to.
CREATE TABLE IF NOT EXISTS published (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  publication VARCHAR {exact} NOT NULL,
  record VARCHAR(64) {exact} NOT NULL REFERENCES content (hash)
);
CREATE INDEX IF NOT EXISTS published_by_publication ON published (publication, seq);
