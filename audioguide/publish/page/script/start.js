// The page comes to life. Where something is missing, it stays the document that it is without a script.

function buildStart() {
  const first = unfold("play-whole", byId("start").querySelector("h2"), "afterend");
  first.firstElementChild.addEventListener("click", () => playOrder(wholeGuide(chapters), ""));
  document.querySelectorAll(".route").forEach((section, place) => {
    const route = guide.routes[place];
    const heading = section.querySelector("h3");
    const button = unfold("play-route", heading, "afterend").firstElementChild;
    button.setAttribute("aria-describedby", heading.id);
    button.addEventListener("click", () => playOrder(routeOrder(chapters, route.chapters), route.title));
  });
  // Who opens the page from a folder has all of it, and may have unpacked it from the very archive.
  if (byId("archive")) byId("archive").hidden = window.location.protocol === "file:";
  // The chapters themselves are the list now.
  document.querySelector("main nav").hidden = true;
  byId("chapters").textContent = byId("contents").textContent;
}

/** By the reader's own date: whether the check of this guide still holds. */
function showWhetherOverdue() {
  if (!guide.lastDay || localDay(new Date()) <= guide.lastDay) return;
  byId("overdue").hidden = false;
  for (const holds of document.querySelectorAll(".holds")) holds.hidden = true;
}

/** "Go on at 10 minutes 1 second?" */
function offerToGoOn() {
  const place = validPlace(kept(placeKey), chapters);
  if (!place || !sound.paused || place.at <= keptAt) return;
  const chapter = chapterById.get(place.chapter);
  keptAt = place.at;
  rest(chapter, place.ms);
  endGoOn();
  if (place.ms === 0 && chapter === chapters[0]) return;
  unfold("go-on", byId("bar"), "afterbegin");
  makeRoom();
  byId("go-on-text").textContent = fill(place.ms < 1000 ? words.go_on_start : words.go_on, {
    chapter: chapter.title, place: inWords(guide.lengths, place.ms),
  });
  byId("go-on-yes").addEventListener("click", () => {
    byId("play").focus({ preventScroll: true });
    // Where they were, though a link may have led them elsewhere meanwhile.
    go(chapter, place.ms, false);
  });
  byId("go-on-no").addEventListener("click", () => {
    keep(placeKey, null);
    endGoOn();
    rest(chapters[0], 0);
    tell(words.forgotten);
    byId("play-whole").focus();
  });
}

function endGoOn() {
  const offered = byId("go-on");
  if (!offered) return;
  offered.remove();
  makeRoom();
}

/** Somebody was led to a chapter or a sentence: it is shown, and plays only once it is asked to. */
function arrive() {
  const id = window.location.hash.slice(1);
  const chapter = chapterById.get(id) || chapterBySentence.get(id);
  if (!chapter) return;
  const there = () => {
    open(chapter);
    if (id === chapter.id) return showChapter(chapter);
    if (sound.paused) {
      rest(chapter, startOf(chapter, id));
      mark(id);
    }
    return show(byId(id));
  };
  if (isClosed(chapter, state.allowed)) askToOpen(chapter, there);
  else there();
}

function showChapter(chapter) {
  buttonOf(chapter).focus({ preventScroll: true });
  buttonOf(chapter).scrollIntoView({ block: "start" });
}

function begin() {
  document.documentElement.dataset.script = "";
  buildBar();
  buildQuestion();
  buildSound();
  buildChapters();
  buildStart();
  buildSearch();
  buildPrinting();
  buildLanguages();
  buildSettings();
  rest(chapters[0], 0);
  showPlaying();
  showWhetherOverdue();
  offerToGoOn();
  buildLockScreen();
  makeRoom();
  window.addEventListener("resize", makeRoom);
  window.addEventListener("storage", (event) => { if (event.key === placeKey) offerToGoOn(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { offerToGoOn(); showWhetherOverdue(); } });
  window.addEventListener("hashchange", arrive);
  // Not before the browser itself has gone to the place of the address, and taken the focus there.
  if (document.readyState === "complete") arrive();
  else window.addEventListener("load", () => window.setTimeout(arrive));
}

if (chapters.length) begin();
