"use strict";
const at = name => document.getElementById(name);
const words = JSON.parse(at("words").textContent);
const own = location.search;
const NOTHING = {state: "away", line: "", title: "", language: "", direction: "", told: "", overdue: false, next: "",
  next_language: "", next_direction: "", note: "", code: "", code_for: "", card: false, clinic: "",
  clinic_language: "", clinic_direction: "", drawing: ""};
const narrow = matchMedia("(max-width: 700px)");
let source, broken, last = words.first;
// Smaller, in steps, until it fits.
function shrink(node, largest, least, over) {
  node.style.fontSize = "";
  for (let size = largest; size > least && over(); size -= 0.5) node.style.fontSize = `calc(${size} * var(--one))`;
}
function fit() {
  shrink(at("told"), 5, 4, () => at("told").offsetHeight > innerHeight / 8);
  const main = at("line").parentElement, card = at("card"), address = at("address");
  const full = () => main.scrollHeight > main.clientHeight;
  if (!card.hidden) shrink(address, 5, 1.5, () => address.scrollWidth > address.clientWidth);
  if (at("clinic").textContent) shrink(at("clinic"), 5, 3.5, full);
  if (card.hidden) shrink(at("line"), 11, 4, full); else shrink(at("for"), 7.5, 3, full);
}
function put(node, text) { if (node.textContent !== text) node.textContent = text; }
function written(node, language, direction) {
  if (language) node.lang = language; else node.removeAttribute("lang");
  if (direction) node.dir = direction; else node.removeAttribute("dir");
}
// A title stands in its own language in a sentence of the page's.
function coming(node, view, shown) {
  if (!shown || !view.next || view.state === "closed") { put(node, shown ? view.next : ""); return; }
  const title = document.createElement("bdi");
  title.textContent = view.next;
  written(title, view.next_language, view.next_direction);
  const parts = words.next.flatMap((part, place) => place ? [title, part] : [part]);
  const before = node.firstElementChild;
  if (node.textContent !== words.next.join(view.next) || !before || before.lang !== title.lang) node.replaceChildren(...parts);
}
function picture(node, view, shown) {
  if (shown && node.src !== view.drawing) node.src = view.drawing;
  node.alt = shown ? view.code_for : "";
  node.hidden = !shown;
}
function show(given) {
  const view = {...NOTHING, ...given};
  last = given;
  const coded = Boolean(view.code && view.drawing);
  // A telephone that shows this page can scan nothing of it: there it is a link.
  const card = coded && view.card && !narrow.matches;
  // While nothing is said there is room in the middle for what comes.
  const resting = !card && (view.state === "waiting" || view.state === "closed");
  put(at("title"), view.title || words.heading);
  put(at("told"), view.told);
  at("told").classList.toggle("overdue", view.overdue);
  if (resting && !view.line) coming(at("line"), view, true); else put(at("line"), card ? "" : view.line);
  // What is said, its title and its state are in the language of the guide, not in that of the page.
  for (const name of ["line", "title", "told"]) written(at(name), view.language, view.direction);
  put(at("note"), view.note);
  coming(at("next"), view, !resting);
  at("card").hidden = !card;
  picture(document.querySelector("#card .code"), view, card);
  picture(at("corner"), view, coded && !card);
  put(at("for"), card ? view.code_for : "");
  put(at("address"), card ? view.code : "");
  at("tap").hidden = !coded;
  if (coded) at("tap").href = view.code;
  const clinic = view.state === "waiting" || view.state === "closed" ? view.clinic : "";
  put(at("clinic"), clinic);
  written(at("clinic"), view.clinic_language, view.clinic_direction);
  at("clinic").hidden = !clinic;
  // Beside the code, which takes the height, or under what comes.
  const home = card ? at("beside") : at("line").parentElement;
  if (at("clinic").parentElement !== home) home.append(at("clinic"));
  document.body.dataset.state = view.state;
  document.body.toggleAttribute("data-card", card);
  fit();
}
function listen() {
  source = new EventSource("events" + own);
  source.onmessage = event => { clearTimeout(broken); broken = 0; show(JSON.parse(event.data)); };
  source.onerror = () => {
    // The text may no longer be what is heard, so after a while it goes.
    if (!broken) broken = setTimeout(() => show({...NOTHING, note: words.text_back}), 5000);
    // A browser gives up on some errors: then we do what it would have done.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}
for (const button of document.querySelectorAll("button")) button.addEventListener("click", async () => {
  const answer = await fetch(button.dataset.do + own, {method: "POST"}).catch(() => null);
  put(at("answer"), answer && answer.ok ? await answer.text() : words.not_done);
  setTimeout(() => put(at("answer"), ""), 4000);
});
addEventListener("resize", fit);
narrow.addEventListener("change", () => show(last));
show(words.first);
listen();
