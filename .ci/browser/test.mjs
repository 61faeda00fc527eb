// Opens the pages that sayso writes in Chromium and uses them as a reader would.
//
//   SAYSO=./sayso SEEDS=../../seeds TABLE=../../testdata/report/meta.csv node test.mjs
//
// CHROMIUM names another browser than /usr/bin/chromium, SHOTS a folder for pictures,
// MANY the number of articles of the large report (5,000 if it is not given).
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const { SAYSO, SEEDS, TABLE, SHOTS, CHROMIUM = "/usr/bin/chromium", MANY = "5000" } = process.env;
const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const dir = mkdtempSync(join(tmpdir(), "sayso-browser-"));
const sayso = (...args) => execFileSync(SAYSO, args, { cwd: dir, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] });

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

// opened opens a page, and fails if it says anything on the console, throws, or asks
// for anything but what allowed takes.
async function opened(url, { allowed = () => false, blank = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (m) => wrong.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => wrong.push(`error: ${e.message}`));
  page.on("dialog", (d) => { wrong.push(`dialog: ${d.message()}`); d.dismiss(); });
  page.on("request", (r) => { if (r.url().split("#")[0] !== url.split("#")[0] && !r.url().startsWith("blob:") && !allowed(r)) wrong.push(`request: ${r.url()}`); });
  await page.goto(url);
  if (!blank) await page.waitForSelector("html[data-ready]");
  return { page, context, wrong, done: async () => { await context.close(); assert.deepEqual(wrong, []); } };
}

// noFindings runs axe and fails on what it calls serious or critical.
async function noFindings(page, where) {
  await page.evaluate(axe); // the protocol's own evaluation: no policy stands against it
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const bad = violations.filter((v) => ["serious", "critical"].includes(v.impact));
  const list = bad.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join(" | ")}`);
  assert.deepEqual(list, [], `axe: ${where}`);
  const rest = violations.filter((v) => !bad.includes(v)).map((v) => v.id);
  if (rest.length) console.log(`     axe, ${where}, minor: ${rest.join(", ")}`);
}

async function shot(page, name, full = false) {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, name + ".png"), fullPage: full });
}

const status = (page) => page.textContent("#status");
const shown = async (page) => Number((await status(page)).match(/^([\d,]+) quote/)[1].replace(",", ""));

// address gives the page another address, and comes back when it has drawn what that says.
const address = (page, fragment) => page.evaluate((f) => new Promise((drawn) => {
  const was = location.hash;
  window.addEventListener("hashchange", () => setTimeout(drawn), { once: true });
  location.hash = f;
  if (location.hash === was) drawn();
}), fragment);

// tells waits until the line above the list has a figure: of quotes, or of the speakers of them.
const tells = (page, figure, where) => page.waitForFunction((n) => {
  const text = document.getElementById("status").textContent;
  return text.startsWith(`${n} quote`) || text.includes(`, ${n} speakers`);
}, figure, { timeout: 10000 }).catch(async () => assert.fail(`${where}: ${figure}, list: ${await status(page)}`));

const tests = {};

tests["figures lead to their quotes"] = async () => {
  const { page, done } = await opened(report);
  const all = await shown(page);
  assert.ok(all > 100, "quotes");
  await page.click(".stack:first-child svg a:first-of-type"); // the bar of women
  await page.waitForFunction(() => location.hash === "#gender=f");
  const women = Number(await page.textContent("table a[href='#gender=f']"));
  assert.match(await status(page), new RegExp(`^(${women} quotes|\\d+ quotes, ${women} speakers counted each,) of `), "as many as the bar says");
  assert.ok((await page.$$eval("#list small", (all) => all.map((e) => e.textContent))).some((s) => s.includes("woman")));
  assert.equal(await page.evaluate(() => document.activeElement.id), "quotes", "the focus is where the quotes are");
  await page.goBack();
  await page.waitForFunction((n) => document.getElementById("status").textContent.startsWith(n), String(all));
  for (const [table, column] of [[".ranks", 1], [".parts", 2], [".shares", 1]]) {
    const row = await page.$(`${table} tbody tr`);
    const figure = Number((await (await row.$$("td, th"))[column].textContent()).replace(",", ""));
    await (await row.$("th a")).click();
    await tells(page, figure, table);
  }
  await done();
};

tests["every figure has as many quotes as it says"] = async () => {
  const { page, done } = await opened(report);
  const rows = await page.$$eval("table tbody td a", (all) => all.filter((a) => /^[\d,]+$/.test(a.textContent)).map((a) => [a.getAttribute("href"), a.textContent, a.closest("tr").querySelector("th").textContent]));
  for (const [href, figure, measure] of rows) {
    if (measure !== "Quotes") continue;
    await address(page, href);
    await tells(page, figure, href);
  }
  await done();
};

tests["search, filters and the address"] = async () => {
  const { page, done } = await opened(report);
  await page.fill("[name=text]", "LAKE");
  await page.waitForFunction(() => location.hash.includes("text=LAKE"));
  const found = await page.$$eval("#list .words", (all) => all.map((e) => e.textContent.toLowerCase()));
  assert.ok(found.length > 0 && found.length < 50 && (await page.$("#list mark")));
  await page.selectOption("[name=type]", "direct");
  await page.waitForFunction(() => location.hash.includes("type=direct"));
  const shared = await page.evaluate(() => location.href);
  const text = await status(page);
  const { page: again, done: doneAgain } = await opened(shared);
  assert.equal(await status(again), text, "a shared address shows the same");
  assert.equal(await again.inputValue("[name=text]"), "LAKE");
  await doneAgain();
  await page.click("button[type=reset]");
  await page.waitForFunction(() => location.hash === "" || location.hash === "#");
  await page.fill("[name=speaker]", "velk");
  await page.waitForFunction(() => location.hash.includes("speaker=velk"));
  assert.ok((await page.$$eval("#list .who", (all) => all.map((e) => e.textContent))).every((s) => s.includes("Velkova")), "a part of a name");
  await page.click("button[type=reset]");
  await page.waitForFunction(() => location.hash === "" || location.hash === "#");
  const body = await page.$eval("[name=of] option:nth-child(2)", (o) => o.value);
  await page.selectOption("[name=of]", body);
  await page.waitForFunction(() => location.hash.includes("of="));
  assert.ok((await page.$$eval("#list .who", (all) => all.map((e) => e.textContent))).every((s) => s.includes(body)), "whom somebody speaks for");
  await page.click("button[type=reset]");
  await page.waitForFunction(() => location.hash === "" || location.hash === "#");
  await page.fill("[name=speaker]", "nobody of this name");
  await page.waitForFunction(() => document.getElementById("status").textContent.startsWith("0 quotes"));
  await done();
};

tests["the keyboard"] = async () => {
  const { page, done } = await opened(report);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "quotes");
  await page.focus("#list .from a");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog[open] .article");
  assert.ok(await page.evaluate(() => document.getElementById("reader").contains(document.activeElement)), "the focus is in the article");
  await page.waitForSelector(".article .here");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.getElementById("reader").open && !location.hash.includes("doc=")); // the address forgets it
  await page.focus("#on");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("place").textContent.startsWith("Page 2"));
  await done();
};

tests["the article"] = async () => {
  const { page, done } = await opened(report + "#doc=chained-lake-talks.txt&at=q2");
  await page.waitForSelector("dialog[open] .article .here");
  const text = readFileSync(join(SEEDS, "chained-lake-talks.txt"), "utf8");
  const drawn = await page.evaluate(() => [...document.querySelectorAll(".article [data-from]")].map((e) => e.textContent).join(""));
  assert.equal(drawn, text, "the text is as it was");
  assert.ok((await page.$$(".article .per")).length > 3 && (await page.$$(".article .direct")).length > 3 && (await page.$$(".article .who")).length > 5);
  await page.click("text=Next quote");
  await page.waitForFunction(() => location.hash.includes("at=q3"));
  const other = await page.evaluate(() => { // close one and open another before the browser tells that the first is closed
    const doc = JSON.parse(document.getElementById("documents").textContent).find((d) => d.id !== "chained-lake-talks.txt");
    document.getElementById("close").click();
    location.hash = new URLSearchParams({ doc: doc.id }).toString();
    return doc.title || doc.id;
  });
  await page.waitForFunction((title) => document.getElementById("reader").open && document.getElementById("reader-title").textContent === title, other);
  await page.waitForTimeout(50);
  assert.ok(await page.isVisible("dialog .article"), "the other article stays open");
  await address(page, "doc=chained-lake-talks.txt&at=q3");
  await page.waitForFunction(() => document.querySelector(".article .here"));
  await shot(page, "article");
  await noFindings(page, "article, light");
  await page.emulateMedia({ media: "print" });
  await shot(page, "article-print");
  await done();
};

tests["download of the table"] = async () => {
  const { page, done } = await opened(report + "#type=direct");
  const n = await shown(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  assert.equal(file.suggestedFilename(), "quotes.csv");
  const csv = readFileSync(await file.path(), "utf8");
  assert.ok(csv.startsWith("\ufeffdocument,title,outlet,date,speaker,kind,gender,"), csv.slice(0, 80));
  assert.ok(csv.trimEnd().split("\r\n").length - 1 >= n, "a row for each quote");
  await done();
};

tests["axe, light and dark, wide and narrow"] = async () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 390]) {
      const { page, done } = await opened(report, { colorScheme, viewport: { width, height: 1000 } });
      await noFindings(page, `report, ${colorScheme}, ${width}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `nothing sticks out at ${width}`);
      assert.deepEqual(await page.$$eval("figure", (all) => all.filter((f) => f.scrollWidth > f.clientWidth + 1).map((f) => f.textContent.slice(0, 40))), [], `no figure is cut off at ${width}`);
      await shot(page, `report-${colorScheme}-${width}`, true);
      await done();
    }
  }
};

tests["print"] = async () => {
  const { page, done } = await opened(report);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible("#filters"), false);
  if (SHOTS) await page.pdf({ path: join(SHOTS, "report.pdf") });
  await done();
};

tests["namesakes, and a file that corrects people"] = async () => {
  const texts = [`"We won the match," striker Per Lund said. He smiled. "It was hard," he added.`, `"He is guilty," judge Per Lund said on Monday.`, `"Schools need money," said teacher Ann Reed. She smiled.`,
    `"Schools need it now," said teacher Ann Holt. "And teachers," she said.`, `"We ran," Kovac said.`, `"We hid," Bo Lund Jr. said.`];
  writeFileSync(join(dir, "who.jsonl"), texts.map((text, id) => JSON.stringify({ id: String(id), text })).join("\n"));
  writeFileSync(join(dir, "who.csv"), "alias,name,gender,role,drop\nAnn Reed,Ann Holt,x,minister,\nKovac,,,,yes\n");
  sayso("report", "who.jsonl", "--people", "who.csv", "-o", "who.html");
  const { page, done } = await opened(pathToFileURL(join(dir, "who.html")).href);
  const rows = await page.$$eval(".ranks tbody tr", (all) => all.map((tr) => [tr.querySelector("a").getAttribute("href"), tr.querySelector("td").textContent, tr.querySelector("a").textContent]));
  assert.deepEqual(rows.map(([, n, name]) => `${name} ${n}`), ["Ann Holt 3", "Per Lund 2", "Bo Lund Jr. 1", "Per Lund 1"]);
  for (const [href, figure] of rows) {
    await address(page, href);
    await tells(page, figure, href);
  }
  await address(page, "gender=x");
  await tells(page, "3", "the gender that the file gives");
  await address(page, "speaker=Ann+Reed");
  await tells(page, "1", "what an article calls her");
  assert.match(await page.textContent("#list .who"), /^Ann Holt.*here Ann Reed.*minister.*nonbinary/);
  await address(page, "kind=none");
  await tells(page, "1", "whom the file drops");
  await done();
};

tests["hostile text stays text"] = async () => {
  const bad = `</script><script>alert(1)</script><img src=x onerror=alert(2)> "it's" <!-- \u2028 \u{1F600} ${"${alert(3)}"}`;
  const rows = [
    { id: bad, title: bad, outlet: bad, date: "2024-03-01", text: `"${bad} we won," said Ann Lee. She smiled.` },
    { id: "=1+1", title: "=cmd()", outlet: "javascript:alert(1)", date: "2024-03-02", text: `"<b>Bold</b> words here," said Bo Day of the <script> Party. "\u{1F600} – tout’s well," he added.` },
    { id: "x&doc=y#z", title: "&amp;", outlet: "a&b", date: "2024-04-02", text: `Kim Ro said that the "__proto__" of the constructor was ruined.` },
  ];
  writeFileSync(join(dir, "bad.jsonl"), rows.map((r) => JSON.stringify(r)).join("\n"));
  writeFileSync(join(dir, "bad-records.jsonl"), sayso("--text", "--repair", "off", "bad.jsonl")); // a reader that mends takes tags out
  sayso("report", "--title", bad, "bad-records.jsonl", "-o", "bad.html");
  const url = pathToFileURL(join(dir, "bad.html")).href;
  const { page, done } = await opened(url);
  assert.equal(await page.textContent("h1"), bad);
  assert.equal(await page.title(), bad);
  assert.equal((await page.$$("img, iframe, object")).length, 0);
  const n = await page.evaluate(() => document.querySelectorAll("#list .from a").length);
  assert.ok(n >= 2, `${n} quotes`);
  for (const row of rows) {
    await address(page, new URLSearchParams({ doc: row.id }).toString());
    await page.waitForSelector("dialog[open] .article");
    assert.equal(await page.evaluate(() => [...document.querySelectorAll(".article [data-from]")].map((e) => e.textContent).join("")), row.text);
    assert.equal(await page.textContent("#reader-title"), row.title);
    await page.click("#close");
  }
  for (const href of await page.$$eval("a[href^='#']", (all) => all.map((a) => a.getAttribute("href")))) await address(page, href);
  await address(page, "outlet=" + encodeURIComponent("a&b"));
  assert.ok((await shown(page)) >= 1);
  await address(page, "");
  const [file] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  const csv = readFileSync(await file.path(), "utf8");
  assert.ok(csv.includes("'=1+1"), "no formula");
  await done();
};

tests["without scripts the figures are there"] = async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(report);
  assert.match(await page.textContent("main"), /Women and men/);
  assert.ok(await page.isVisible("noscript"));
  await context.close();
};

tests[`${MANY} articles`] = async () => {
  writeFileSync(join(dir, "seeds.jsonl"), sayso("--text", SEEDS));
  execFileSync(process.execPath, [join(here, "many.mjs"), SEEDS, join(dir, "seeds.jsonl"), MANY], { stdio: ["ignore", openSync(join(dir, "many.jsonl"), "w"), "inherit"] });
  writeFileSync(join(dir, "many-records.jsonl"), sayso("--text", "many.jsonl"));
  const began = performance.now();
  sayso("report", "many-records.jsonl", "-o", "many.html");
  const wrote = performance.now() - began;
  const url = pathToFileURL(join(dir, "many.html")).href;
  const wall = [];
  for (let i = 0; i < 3; i++) {
    const { page, context, done } = await opened("about:blank", { blank: true, allowed: (r) => r.url() === url });
    const spent = await meter(context, page);
    await page.goto(url);
    await page.waitForSelector("#list li");
    wall.push(await page.evaluate(() => performance.getEntriesByName("ready")[0].startTime / 1000)); // since the browser began to load it
    const ms = { open: await spent() };
    for (const [name, fragment] of [["a filter", "gender=f"], ["the first search", "text=water"], ["another search", "text=bridge"], ["a speaker", "speaker=an"], ["an article", "doc=17-tea-market-no-quotes.txt"]]) {
      await page.evaluate(async (f) => {
        location.hash = f;
        await new Promise((r) => setTimeout(r, 50));
        await new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
      }, fragment);
      ms[name] = await spent();
    }
    assert.ok(await page.isVisible("dialog .article"));
    await done();
    if (i < 2) continue;
    console.log(`     ${MANY} articles, ${statSync(join(dir, "many.html")).size >> 20} MB, written in ${(wrote / 1000).toFixed(1)} s: open after ${wall.map((t) => t.toFixed(2)).join(", ")} s; ms of the page's own work: ${Object.entries(ms).map(([k, v]) => `${k} ${v}`).join(", ")}`);
    assert.ok(ms.open < 2000, `to open it takes ${ms.open} ms of work`);
    for (const [name, took] of Object.entries(ms)) assert.ok(name === "open" || took < 500, `${name} takes ${took} ms of work`);
  }
};

// meter returns a function that says how many milliseconds of processor time the page
// has worked since it was last asked. The clock on the wall also counts what others
// do on the machine.
async function meter(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const total = async () => (await session.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1000;
  let last = await total();
  return async () => {
    const now = await total();
    const took = Math.round(now - last);
    last = now;
    return took;
  };
}

// reviewing starts sayso review and returns the address of its page.
function reviewing(args) {
  const child = spawn(SAYSO, ["review", ...args], { cwd: dir, stdio: ["ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (b) => {
      said += b;
      const url = said.match(/http:\/\/\S+/);
      if (url) resolve({ url: url[0], end: () => new Promise((r) => { child.on("exit", (code) => r(code)); child.kill("SIGINT"); }) });
    });
    child.on("exit", (code) => reject(new Error(`sayso review ended with ${code}: ${said}`)));
  });
}

tests["review: accept, correct, drop, add, reload, resume, eval"] = async () => {
  const args = [SEEDS, "-o", "gold.jsonl", "--sample", "8", "--whole", "1", "--seed", "3"];
  const allowed = (r) => r.method() === "POST" && r.url().endsWith("/decide");
  let server = await reviewing(args);
  let { page, done } = await opened(server.url, { allowed });
  const judged = (p) => p.textContent("#progress").then((s) => Number(s.split(" ")[0]));
  const until = (n) => page.waitForFunction((k) => document.getElementById("progress").textContent.startsWith(k + " of"), n);
  await noFindings(page, "review, light");
  await shot(page, "review");
  await page.click("#accept");
  await until(1);
  await page.keyboard.press("d");
  await until(2);
  await page.keyboard.press("u");
  await page.keyboard.press("p");

  // correct: another content by a selection, another speaker by name
  const at = await page.$$eval("#items button", (all) => all.findIndex((b) => b.textContent.includes(", open") && !b.textContent.includes("Whole article")));
  await page.click(`#items li:nth-child(${at + 1}) button`);
  await page.click("#correct");
  await page.evaluate(() => {
    const span = document.querySelector(".article .here");
    getSelection().selectAllChildren(span);
  });
  await page.click("text=Take the selection");
  const chosen = await page.textContent("#panel blockquote");
  await page.selectOption("#panel [name=speaker]", "other");
  await page.fill("#panel [name=other]", "Somebody Else");
  await page.click("#panel summary");
  await page.selectOption("#panel [name=p-gender]", "f");
  await noFindings(page, "review, correcting");
  await shot(page, "review-correct");
  await page.click("text=Save");
  await until(3);
  assert.ok(readFileSync(join(dir, "gold.jsonl"), "utf8").includes(JSON.stringify("Somebody Else")), "the gold file has it at once");
  assert.ok(chosen.length > 0);

  // the document that is read whole: all quotes right, one missed
  for (let guard = 0; guard < 60; guard++) {
    const next = await page.$$eval("#items button", (all) => all.findIndex((b) => b.textContent.includes(", open") && !b.textContent.includes("Whole article")));
    if (next < 0) break;
    const n = await judged(page);
    await page.click(`#items li:nth-child(${next + 1}) button`);
    await page.keyboard.press("a");
    await until(n + 1);
  }
  const whole = await page.$$eval("#items button", (all) => all.findIndex((b) => b.textContent.includes("Whole article")));
  await page.click(`#items li:nth-child(${whole + 1}) button`);
  await page.evaluate(() => {
    const plain = [...document.querySelectorAll(".article [data-from]")].find((e) => !e.dataset.quotes && e.textContent.trim().length > 12);
    getSelection().selectAllChildren(plain);
  });
  await page.keyboard.press("m");
  await page.selectOption("#panel [name=type]", "indirect");
  await page.click("text=Save");
  await page.waitForSelector("#items >> text=added");
  const wholeNow = await page.$$eval("#items button", (all) => all.findIndex((b) => b.textContent.includes("Whole article")));
  await page.click(`#items li:nth-child(${wholeNow + 1}) button`);
  await page.click("#read");
  await page.waitForFunction(() => { const [a, , b] = document.getElementById("progress").textContent.split(" "); return a === b; });
  const before = await judged(page);

  await page.reload();
  await page.waitForSelector("html[data-ready]");
  assert.equal(await judged(page), before, "reloaded");
  await done();
  assert.equal(await server.end(), 0, "Ctrl-C ends it cleanly");

  server = await reviewing(args);
  ({ page, done } = await opened(server.url, { allowed, colorScheme: "dark" }));
  assert.equal(await judged(page), before, "resumed");
  await noFindings(page, "review, dark");
  await shot(page, "review-dark");
  await done();
  assert.equal(await server.end(), 0);

  const table = sayso("eval", "--tagger", "en", "gold.jsonl");
  assert.match(table, /gold, the corpus that was reviewed: 23 documents, \d+ quotes found; 8 quotes of the sample judged; 1 documents with \d+ quotes read whole/);
  assert.match(table, /precision +\d+\.\d +\d+\.\d–\d+\.\d/);
  assert.match(table, /recall +\d+\.\d +-/);
  assert.match(readFileSync(join(dir, "gold.people.csv"), "utf8"), /^alias,name,gender,kind,role,drop\n.+,,f,,,\n/);
};

// A page of another site can neither read the review nor judge in it.
tests["review: other pages reach nothing"] = async () => {
  const server = await reviewing([SEEDS, "-o", "other.jsonl", "--sample", "2", "--whole", "0"]);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("data:text/html,<title>evil</title>");
  const answer = await page.evaluate((url) => fetch(url + "decide", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"doc":0,"quote":"q1","verdict":"right"}' }).then((r) => r.status, () => "refused"), server.url);
  assert.equal(answer, "refused");
  const sent = await page.evaluate((url) => fetch(url + "decide", { method: "POST", mode: "no-cors", body: '{"doc":0,"quote":"q1","verdict":"right"}' }).then((r) => r.type, () => "refused"), server.url);
  assert.ok(["opaque", "refused"].includes(sent));
  assert.equal(readFileSync(join(dir, "other.jsonl"), "utf8"), "", "nothing was judged");
  await context.close();
  await server.end();
};

sayso("report", SEEDS, "--acts", "all", "--join", TABLE, "-o", "report.html");
const report = pathToFileURL(join(dir, "report.html")).href;
const only = process.argv[2];
let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  if (only && !name.includes(only)) continue;
  try {
    await test();
    console.log(`ok   ${name}`);
  } catch (e) {
    failed++;
    console.log(`FAIL ${name}\n${e.stack}`);
  }
}
await browser.close();
rmSync(dir, { recursive: true });
process.exit(failed ? 1 : 0);
