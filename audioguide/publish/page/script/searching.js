// Search in the text: how many places, each as a button, and steps from one to the next that stay in reach.

let hits = [];
let hitPlace = -1;

function buildSearch() {
  unfold("search", byId("transcript"), "afterend");
  byId("find-them").addEventListener("click", search);
  byId("wanted").addEventListener("keydown", (event) => { if (event.key === "Enter") search(); });
  byId("hit-before").addEventListener("click", () => stepHit(-1));
  byId("hit-after").addEventListener("click", () => stepHit(1));
  byId("hits-clear").addEventListener("click", () => {
    byId("wanted").value = "";
    showHits([]);
    byId("hits-told").textContent = "";
    byId("wanted").focus();
  });
}

function search() {
  const sentences = [...chapterBySentence.keys()].map((id) => [id, byId(id).textContent]);
  const ids = found(sentences, byId("wanted").value);
  showHits(shownHits(ids, (id) => chapterBySentence.get(id), (chapter) => isClosed(chapter, state.allowed)));
  byId("hits-told").textContent = ids.length ? fill(words.found, { count: figure(ids.length) }) : words.nothing_found;
}

function showHits(shown) {
  hits = shown;
  hitPlace = -1;
  markHit(null);
  byId("hits-steps").hidden = hits.length === 0;
  byId("hits").hidden = hits.length === 0;
  makeRoom();
  byId("hits").replaceChildren(...hits.map((hit, place) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.append(...told(hit));
    button.addEventListener("click", () => goToHit(place, true));
    item.append(button);
    return item;
  }));
}

/** A sentence below the title of its chapter; of a chapter that is closed, no word of its text. */
function told(hit) {
  if (hit.closed) return [fill(words.hit_closed, { chapter: hit.chapter.title, count: figure(hit.count) })];
  const chapter = document.createElement("span");
  chapter.className = "note";
  chapter.textContent = `${hit.chapter.title}:`;
  return [chapter, " ", byId(hit.id).textContent];
}

function stepHit(step) {
  if (hits.length) goToHit((hitPlace + step + hits.length) % hits.length, false);
}

function goToHit(place, focus) {
  const hit = hits[place];
  hitPlace = place;
  if (isClosed(hit.chapter, state.allowed)) askToOpen(hit.chapter, () => { open(hit.chapter); showHit(hit, true); });
  else showHit(hit, focus);
}

function showHit(hit, focus) {
  if (state.open !== hit.chapter) open(hit.chapter);
  const there = hit.closed ? buttonOf(hit.chapter) : byId(hit.id);
  markHit(hit.closed ? null : there);
  show(there);
  if (!focus) return tell(fill(words.hit, { number: figure(hits.indexOf(hit) + 1), count: figure(hits.length), text: there.textContent }));
  if (!hit.closed) there.tabIndex = -1;
  return there.focus({ preventScroll: true });
}

function markHit(sentence) {
  for (const before of document.querySelectorAll(".hit")) before.classList.remove("hit");
  if (sentence) sentence.classList.add("hit");
}
