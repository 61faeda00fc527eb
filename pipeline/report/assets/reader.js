// The article behind a quote, in a dialog at the side.

// drawReader fills the dialog with a document and shows the quote at.
function drawReader(doc, at) {
  const body = document.getElementById("reader-body");
  const facts = [doc.outlet, doc.date, doc.title ? doc.id : ""].filter(Boolean).join(" · ");
  const shown = doc.quotes.findIndex((q) => q.id === at);
  const step = (label, to) => {
    const b = element("button", { type: "button", disabled: !doc.quotes[to] });
    b.textContent = label;
    b.addEventListener("click", () => location.replace(fragment({ at: doc.quotes[to].id })));
    return b;
  };
  const close = element("button", { type: "button", id: "close" }, "Close");
  close.addEventListener("click", () => document.getElementById("reader").close());
  body.replaceChildren(
    element("header", {}, element("div", {}, element("h2", { id: "reader-title" }, doc.title || doc.id), element("p", { class: "soft" }, facts)), close),
    element("div", { class: "steps" }, step("Previous quote", shown - 1), step("Next quote", shown + 1)),
    doc.text ? legend() : element("p", { class: "note" }, "The records have no text of this article (sayso --text puts it in), so only its quotes are here."),
    doc.text ? drawArticle(doc, at) : quoteList(doc));
  const here = body.querySelector(".here");
  if (here) here.scrollIntoView({ block: "center" });
}

function quoteList(doc) {
  return element("ul", {}, ...doc.quotes.map((q) => element("li", {}, namesOf(q) + ": " + wordsOf(doc, q))));
}
