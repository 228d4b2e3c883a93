// The bar that plays, and what it shows: which chapter, how far, which sentence.

function buildBar() {
  unfold("bar", document.querySelector("header"), "afterend");
  byId("play").addEventListener("click", toggle);
  byId("back").addEventListener("click", backSentence);
  byId("next").addEventListener("click", nextChapter);
  const slider = byId("place");
  slider.addEventListener("input", () => seekSentence(Number(slider.value) - 1));
  slider.addEventListener("keydown", byParagraph);
}

/** The page up and page down keys go by paragraphs: the slider's own step would be a tenth of the chapter. */
function byParagraph(event) {
  const step = { PageUp: -1, PageDown: 1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const { ids } = state.chapter;
  const paragraph = (place) => byId(ids[place]).parentElement;
  const here = sentenceAt(state.chapter.starts, position());
  let place = Math.min(Math.max(here + step, 0), ids.length - 1);
  // Down to the next paragraph; up to where one begins.
  while (step > 0 && place < ids.length - 1 && paragraph(place) === paragraph(here)) place += 1;
  while (step < 0 && place > 0 && paragraph(place - 1) === paragraph(place)) place -= 1;
  seekSentence(place);
}

function barHeight() {
  const bar = byId("bar");
  return getComputedStyle(bar).position === "fixed" ? bar.offsetHeight : 0;
}

/** language: of the text, where it is not the page's. */
function tell(text, language = document.documentElement.lang) {
  byId("told").lang = language;
  byId("told").textContent = text;
}

/** Everything of the bar that depends on the place. Called often: it touches only what is new. */
function showPlace() {
  const { chapter } = state;
  const ms = position();
  const place = sentenceAt(chapter.starts, ms);
  put(byId("now-order"), state.orderTitle);
  put(byId("now-title"), chapter.title);
  put(byId("now-place"), fill(words.progress, {
    place: inWords(guide.lengths, ms), length: inWords(guide.lengths, Math.round(chapter.length / 1000) * 1000),
  }));
  put(byId("timer-left"), state.timer.kind === "heard"
    ? fill(words.timer_left, { length: inWords(guide.lengths, Math.ceil(state.timer.left / 60000) * 60000) }) : "");
  showSentence(chapter, place);
}

function showSentence(chapter, place) {
  const slider = byId("place");
  const closed = isClosed(chapter, state.allowed);
  slider.disabled = closed;
  if (slider.max !== String(chapter.ids.length)) slider.max = String(chapter.ids.length);
  if (slider.value !== String(place + 1)) slider.value = String(place + 1);
  const id = chapter.ids[place];
  if (slider.dataset.sentence === id && slider.dataset.closed === String(closed)) return;
  slider.dataset.sentence = id;
  slider.dataset.closed = String(closed);
  const text = closed ? chapter.title : byId(id).textContent;
  slider.setAttribute("aria-valuetext", fill(words.sentence, {
    number: figure(place + 1), count: figure(chapter.ids.length), text,
  }));
}

function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function showPlaying() {
  const playing = !sound.paused;
  put(byId("play-label"), playing ? words.pause : words.play);
  document.documentElement.dataset.sound = playing ? "playing" : "paused";
}

/** The end of the page and what has the focus are never under the bar. */
function makeRoom() {
  document.documentElement.style.setProperty("--bar", `${barHeight()}px`);
}
