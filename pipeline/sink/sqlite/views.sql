-- Every quote with who said it, where and when.
CREATE VIEW quotes_read AS
SELECT d.document, d.outlet, d.day, q.names, q.speaker, q.kind, q.title, q.affiliation, q.gender, q.cue, q.content, q.type, q.act, q.mode, q.words, q.confidence, q.doc, q.quote
FROM quotes q JOIN documents d USING (doc)
ORDER BY q.id;

-- Who is quoted most: by name, which two people may share. A quote of several who
-- speak together counts for each of them.
CREATE VIEW who_is_quoted AS
SELECT s.name, s.entity_type, group_concat(DISTINCT s.gender) AS gender, count(*) AS quotes, sum(q.words) AS words, count(DISTINCT s.doc) AS documents, min(d.day) AS first_day, max(d.day) AS last_day
FROM speakers s JOIN quotes q USING (doc, quote) JOIN documents d USING (doc)
WHERE s.name IS NOT NULL
GROUP BY s.name, s.entity_type
ORDER BY quotes DESC, words DESC, s.name;

-- Women and men among the people who are quoted by name. "unknown" are those whose
-- gender the text does not show. people counts each once in each document.
CREATE VIEW quoted_by_gender AS
SELECT coalesce(s.gender, 'unknown') AS gender, count(*) AS quotes, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent, sum(q.words) AS words, count(DISTINCT s.doc || ' ' || s.entity) AS people
FROM speakers s JOIN quotes q USING (doc, quote)
WHERE s.kind = 'person'
GROUP BY 1
ORDER BY quotes DESC;

-- Quotes by outlet and month, and who of the people in them is a woman or a man.
CREATE VIEW quoted_by_outlet_and_month AS
WITH people AS (
  SELECT doc, sum(gender = 'f') AS women, sum(gender = 'm') AS men, sum(gender = 'x') AS nonbinary, sum(gender IS NULL) AS unknown
  FROM speakers WHERE kind = 'person' GROUP BY doc)
SELECT d.outlet, substr(d.day, 1, 7) AS month, count(*) AS documents, sum(d.quote_count) AS quotes, sum(d.quoted_words) AS words,
  coalesce(sum(p.women), 0) AS women, coalesce(sum(p.men), 0) AS men, coalesce(sum(p.nonbinary), 0) AS nonbinary, coalesce(sum(p.unknown), 0) AS unknown
FROM documents d LEFT JOIN people p USING (doc)
GROUP BY 1, 2
ORDER BY 1, 2;

-- What speaks: people with a name, bodies, groups, those without a name; "nobody" is
-- for quotes that the text lays to nobody.
CREATE VIEW quoted_by_kind AS
SELECT coalesce(kind, 'nobody') AS kind, count(*) AS quotes, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent, sum(words) AS words
FROM quotes
GROUP BY 1
ORDER BY quotes DESC;

-- Who is quoted most over all documents, told apart as docs/people.md says.
CREATE VIEW people_quoted AS
SELECT person, name, kind, gender, quotes, words, documents, first_day, last_day, outlets
FROM people
WHERE quotes > 0
ORDER BY quotes DESC, words DESC, person;
