// A leaflet: which chapters are printed, how large, and on what day.

function buildPrinting() {
  const part = unfold("print", document.querySelector("main"));
  for (const choice of part.querySelectorAll("input")) choice.addEventListener("change", choosePrinted);
  byId("print-now").addEventListener("click", () => printLeaflet(""));
  byId("print-large").addEventListener("click", () => printLeaflet("large"));
  window.addEventListener("beforeprint", stampPrinted);
  choosePrinted();
  stampPrinted();
}

/** Where nothing is chosen everything is printed: an empty sheet helps nobody. */
function choosePrinted() {
  const chosen = new Set([...document.querySelectorAll(".to-print:checked")].map((choice) => choice.value));
  for (const { id } of chapters) byId(id).classList.toggle("unprinted", chosen.size > 0 && !chosen.has(id));
}

/** The page may have been open for days. */
function stampPrinted() {
  showWhetherOverdue();
  let day = localDay(new Date());
  try {
    day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
  } catch (unknownLanguage) { /* The date as it is written everywhere. */ }
  byId("printed-on").textContent = fill(words.printed_on, { date: day });
}

function printLeaflet(size) {
  document.documentElement.dataset.print = size;
  window.print();
  document.documentElement.dataset.print = "";
}
