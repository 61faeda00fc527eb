// Writes a corpus of many articles as JSONL: copies of the seeds, each with other
// names of people, an outlet and a date. The same arguments give the same bytes.
//
//   node many.mjs SEEDS RECORDS COUNT >many.jsonl
//
// RECORDS are those of the seeds, which say who is a person.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , seeds, recordsFile, count] = process.argv;
const records = readFileSync(recordsFile, "utf8").trim().split("\n").map((l) => JSON.parse(l));
const syllables = ["ka", "lo", "mi", "ra", "te", "no", "su", "vi", "da", "el", "or", "an", "be", "ju", "ri", "pe"];

// invented returns a name for a word of a name in copy k.
function invented(word, k) {
  let h = 2166136261;
  for (const c of word + "/" + (k % 400)) h = Math.imul(h ^ c.codePointAt(0), 16777619) >>> 0;
  const s = [h & 15, (h >> 4) & 15, (h >> 8) & 15].map((i) => syllables[i]).join("");
  return s[0].toUpperCase() + s.slice(1);
}

const stories = records.map((rec) => ({
  id: rec.id,
  text: readFileSync(join(seeds, rec.id), "utf8"),
  last: [...new Set(rec.entities.filter((e) => e.type === "PER" && e.name.includes(" ")).map((e) => e.name.split(" ").pop()))],
}));

for (let i = 0; i < Number(count); i++) {
  const s = stories[i % stories.length];
  let text = s.text;
  for (const w of s.last) text = text.replaceAll(new RegExp(`(?<![\\p{L}-])${w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}-])`, "gu"), invented(w, i));
  const date = `${2023 + Math.floor((i % 24) / 12)}-${String(((i % 24) % 12) + 1).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`;
  process.stdout.write(JSON.stringify({ id: `${i}-${s.id}`, title: `${s.id.replace(/-|\.txt/g, " ").trim()}, no. ${i}`, outlet: `Outlet ${(i * 7) % 12 + 1}`, date, text }) + "\n");
}
