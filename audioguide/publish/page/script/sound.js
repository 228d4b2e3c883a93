// The one sound of the page. Every way to make it play goes through `go`, which asks where something must be asked.

const sound = new Audio();
/** A place that the sound has not reached, because its file is not open yet; null where there is none. */
let wanted = null;
let lastPlace = 0;

function position() {
  return wanted === null ? Math.round(1000 * sound.currentTime) : wanted;
}

function buildSound() {
  for (const native of document.querySelectorAll("audio")) native.remove();
  sound.preload = "none";
  byId("bar").append(sound);
  sound.addEventListener("loadedmetadata", reach);
  sound.addEventListener("play", onPlay);
  sound.addEventListener("playing", onPlaying);
  sound.addEventListener("pause", onPause);
  sound.addEventListener("seeked", onPlace);
  sound.addEventListener("timeupdate", onTime);
  sound.addEventListener("ended", onEnd);
  sound.addEventListener("error", () => { showPlaying(); tell(words.cannot_play); });
  window.addEventListener("pagehide", () => { if (!sound.paused) keepPlace(); });
}

/** Stand at a place without playing, and without opening anything. */
function rest(chapter, ms) {
  if (state.chapter !== chapter || !sound.hasAttribute("src")) {
    state.chapter = chapter;
    sound.src = encodeURIComponent(chapter.file);
    setSpeed();
  }
  wanted = Math.min(ms, Math.max(0, chapter.length - 1));
  lastPlace = wanted;
  if (sound.readyState >= HTMLMediaElement.HAVE_METADATA) reach();
  showPlaying();
  showPlace();
  tellLockScreen();
}

function reach() {
  if (wanted === null) return;
  sound.currentTime = wanted / 1000;
  wanted = null;
  onPlace();
}

/** Play from a place once what has to be asked is answered. follows: it comes after another by itself. */
function go(chapter, ms, follows) {
  const asked = questions(chapter, state.allowed, follows);
  if (!asked.length) return start(chapter, ms);
  rest(chapter, ms);
  keepPlace();
  const yes = () => goOwn(chapter, ms);
  const next = following(state.order, chapters, chapter.id);
  if (follows) return ask(chapter, asked, "play_or_skip", ["play_it", "skip_it"], yes, () => skip(next));
  return ask(chapter, asked, "play_or_not", ["play_it", "not_now"], yes, () => {});
}

/** The same for somebody who has pressed this very chapter, where all that is asked stands to read. */
function goOwn(chapter, ms) {
  if (state.asking) closeQuestion();
  state.allowed = allow(state.allowed, chapter);
  start(chapter, ms);
}

function skip(id) {
  if (id) go(chapterById.get(id), 0, true);
  else endOfOrder();
}

function start(chapter, ms) {
  const along = state.open === null || state.open === state.chapter;
  const other = state.chapter !== chapter;
  tell("");
  endGoOn();
  rest(chapter, ms);
  keepPlace();
  if (along || !other) open(chapter);
  const playing = sound.play();
  if (playing) playing.catch(showPlaying);
}

function toggle() {
  if (state.asking) byId("ask").focus();
  else if (sound.paused) go(state.chapter, position(), position() === 0);
  else sound.pause();
}

function seekSentence(place) {
  endGoOn();
  rest(state.chapter, state.chapter.starts[place]);
  if (state.open === null && !isClosed(state.chapter, state.allowed)) open(state.chapter);
  mark(state.chapter.ids[place]);
  keepPlace();
}

function backSentence() {
  if (!isClosed(state.chapter, state.allowed)) seekSentence(sentenceBack(state.chapter.starts, position()));
}

function nextChapter() {
  if (state.asking) closeQuestion();
  const playing = !sound.paused;
  const next = following(state.order, chapters, state.chapter.id);
  endGoOn();
  if (!next) return endOfOrder();
  if (playing) return go(chapterById.get(next), 0, true);
  rest(chapterById.get(next), 0);
  return keepPlace();
}

function playOrder(order, title) {
  if (!order.length) return;
  if (state.asking) closeQuestion();
  state.order = order;
  state.orderTitle = title;
  go(chapterById.get(order[0]), 0, true);
}

// What the sound tells

function onPlay() {
  showPlaying();
  watch();
}

function onPlaying() {
  lastPlace = position();
  showPlaying();
  tellLockScreen();
}

function onPause() {
  showPlaying();
  onPlace();
  keepPlace();
  tellLockScreen();
}

function onPlace() {
  lastPlace = position();
  showPlace();
  if (!isClosed(state.chapter, state.allowed)) markPlace();
}

/** Once a picture while it sounds: the sound tells its own place four times a second only. */
function watch() {
  if (sound.paused) return;
  markPlace();
  window.requestAnimationFrame(watch);
}

function markPlace() {
  mark(state.chapter.ids[sentenceAt(state.chapter.starts, position())]);
}

/** Comes too where no pictures are drawn, behind a locked screen. */
function onTime() {
  if (sound.paused) return;
  const now = position();
  state.timer = timerAfter(state.timer, heardBetween(lastPlace, now, sound.playbackRate));
  lastPlace = now;
  showPlace();
  keepPlace();
  if (timerIsOver(state.timer)) stopForTimer();
}

function stopForTimer() {
  setTimer("");
  sound.pause();
  tell(words.timer_ended);
}

function onEnd() {
  const next = following(state.order, chapters, state.chapter.id);
  const sleeps = state.timer.kind === "chapter";
  if (!next) return endOfOrder();
  if (!sleeps) return go(chapterById.get(next), 0, true);
  rest(chapterById.get(next), 0);
  keepPlace();
  return stopForTimer();
}

function endOfOrder() {
  const more = chapters.filter((chapter) => chapter.optional && !state.allowed.chapters.includes(chapter.id));
  const titles = more.map((chapter) => chapter.title).join("; ");
  sound.pause();
  rest(chapterById.get(state.order[0]), 0);
  if (state.current) state.current.removeAttribute("aria-current");
  state.current = null;
  keep(placeKey, null);
  setTimer("");
  tell(more.length ? `${words.last_chapter} ${fill(words.optional_left, { chapters: titles })}` : words.last_chapter);
}

let keptAt = 0;

/** The newest place wins, in whichever window it was. */
function keepPlace() {
  keptAt = Date.now();
  keep(placeKey, { chapter: state.chapter.id, ms: position(), at: keptAt });
}
