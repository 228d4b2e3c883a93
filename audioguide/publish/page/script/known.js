// What the page knows of its guide, and where its parts are.

const guide = JSON.parse(document.getElementById("guide").textContent);
const words = guide.words;
const placeKey = `audioguide-place-${guide.key}`;
const listeningKey = "audioguide-listening";

const chapters = guide.chapters.map((chapter) => {
  const ids = [...byId(chapter.id).querySelectorAll(`span[id^="${chapter.id}-s"]`)].map((sentence) => sentence.id);
  return { ...chapter, ids, starts: chapter.times.map(([start]) => start) };
});
const chapterById = new Map(chapters.map((chapter) => [chapter.id, chapter]));
const chapterBySentence = new Map(chapters.flatMap((chapter) => chapter.ids.map((id) => [id, chapter])));

/** When a sentence begins, in milliseconds of its chapter. */
function startOf(chapter, id) {
  return chapter.starts[chapter.ids.indexOf(id)];
}

/** Where a listener is, what was allowed, and what plays after what. `asking`: what waits for an answer. */
const state = {
  chapter: chapters[0],
  order: wholeGuide(chapters),
  orderTitle: "",
  open: null,
  allowed: nothingAllowed(),
  timer: timerOf(""),
  asking: null,
  current: null,
};

function byId(id) {
  return document.getElementById(id);
}

/** A part of the page that waits in its template, set behind an element or at its end. */
function unfold(name, into, where = "beforeend") {
  const part = byId(`${name}-template`).content.firstElementChild.cloneNode(true);
  into.insertAdjacentElement(where, part);
  return part;
}

function seldomMoves() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Figures as the page's language writes them. */
function figure(number) {
  try {
    return number.toLocaleString(document.documentElement.lang);
  } catch (unknownLanguage) {
    return String(number);
  }
}
