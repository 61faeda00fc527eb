-- Every quote with who said it, where and when.
CREATE VIEW quotes_read AS
SELECT d.document, d.outlet, d.day, q.names, q.speaker, q.kind, q.title, q.affiliation, q.gender, q.cue, q.content, q.type, q.act, q.mode, q.words, q.confidence, q.doc, q.quote
FROM quotes q JOIN documents d USING (doc)
ORDER BY q.id;

-- Who says what, a row for each of several who speak together, with their name and
-- gender over all documents. As in the other views that count, quotes that the text
-- denies or only imagines are left out.
CREATE VIEW voices AS
SELECT d.document, d.outlet, d.day, coalesce(p.name, s.name) AS name, s.speaker, s.kind, s.title, s.affiliation,
  CASE WHEN p.person IS NULL THEN s.gender ELSE p.gender END AS gender, q.content, q.type, q.act, q.words, q.confidence, p.person, s.doc, s.quote, s.member
FROM speakers s JOIN quotes q USING (doc, quote) JOIN documents d USING (doc) LEFT JOIN appearances a USING (doc, entity) LEFT JOIN people p USING (person)
WHERE q.mode IS NULL
ORDER BY s.doc, q.id, s.member;

-- Who is quoted most: by the name that documents give, which two people may share. A
-- quote of several who speak together counts for each of them.
CREATE VIEW who_is_quoted AS
SELECT s.name, s.entity_type, group_concat(DISTINCT s.gender) AS gender, count(*) AS quotes, sum(q.words) AS words, count(DISTINCT s.doc) AS documents, min(d.day) AS first_day, max(d.day) AS last_day
FROM speakers s JOIN quotes q USING (doc, quote) JOIN documents d USING (doc)
WHERE s.name IS NOT NULL AND q.mode IS NULL
GROUP BY s.name, s.entity_type
ORDER BY quotes DESC, words DESC, s.name;

-- Women and men among the people who are quoted by name. "unknown" are those whose
-- gender no text shows. people counts each once, a name that is nobody's in particular
-- as one.
CREATE VIEW quoted_by_gender AS
SELECT coalesce(gender, 'unknown') AS gender, count(*) AS quotes, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent, sum(words) AS words, count(DISTINCT coalesce(person, name)) AS people
FROM voices
WHERE kind = 'person'
GROUP BY 1
ORDER BY quotes DESC;

-- The bodies and places that documents join to the titles of people who are quoted, as
-- parties and ministries.
CREATE VIEW quoted_by_affiliation AS
SELECT affiliation, count(*) AS quotes, sum(words) AS words, count(DISTINCT coalesce(person, name)) AS people, count(DISTINCT doc) AS documents,
  sum(gender IS 'f') AS women, sum(gender IS 'm') AS men, sum(gender IS 'x') AS nonbinary, sum(gender IS NULL) AS unknown
FROM voices
WHERE kind = 'person' AND affiliation IS NOT NULL
GROUP BY 1
ORDER BY quotes DESC, words DESC, affiliation;

-- Quotes by outlet and month, and how many of those of people by name are of women and
-- men.
CREATE VIEW quoted_by_outlet_and_month AS
WITH said AS (SELECT doc, count(*) AS quotes, sum(words) AS words FROM quotes WHERE mode IS NULL GROUP BY doc),
named AS (
  SELECT doc, sum(gender IS 'f') AS women, sum(gender IS 'm') AS men, sum(gender IS 'x') AS nonbinary, sum(gender IS NULL) AS unknown
  FROM voices WHERE kind = 'person' GROUP BY doc)
SELECT d.outlet, substr(d.day, 1, 7) AS month, count(*) AS documents, coalesce(sum(q.quotes), 0) AS quotes, coalesce(sum(q.words), 0) AS words,
  coalesce(sum(n.women), 0) AS women, coalesce(sum(n.men), 0) AS men, coalesce(sum(n.nonbinary), 0) AS nonbinary, coalesce(sum(n.unknown), 0) AS unknown
FROM documents d LEFT JOIN said q USING (doc) LEFT JOIN named n USING (doc)
GROUP BY 1, 2
ORDER BY 1, 2;

-- What speaks: people with a name, bodies, groups, those without a name; "nobody" is
-- for quotes that the text lays to nobody.
CREATE VIEW quoted_by_kind AS
SELECT coalesce(kind, 'nobody') AS kind, count(*) AS quotes, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent, sum(words) AS words
FROM quotes
WHERE mode IS NULL
GROUP BY 1
ORDER BY quotes DESC;

-- Who is quoted most over all documents, told apart as docs/people.md says.
CREATE VIEW people_quoted AS
SELECT person, name, kind, gender, quotes, words, documents, first_day, last_day, outlets
FROM people
WHERE quotes > 0
ORDER BY quotes DESC, words DESC, person;
