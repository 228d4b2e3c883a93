// A question before a chapter that is private, hard to hear or only for those who want it. Nothing sounds meanwhile.

/** Where somebody was when the question came. */
let askedFrom = null;

/** names: phrases that say why; yes, no: what is done then; buttons and question: names of their phrases. */
function ask(chapter, names, question, buttons, yes, no) {
  sound.pause();
  const at = document.activeElement;
  if (at !== document.body && !byId("ask").contains(at)) askedFrom = at;
  state.asking = { yes, no };
  byId("ask-where").textContent = chapter.title;
  byId("ask-why").textContent = [...names, question].map((name) => words[name]).join(" ");
  byId("ask-yes").textContent = words[buttons[0]];
  byId("ask-no").textContent = words[buttons[1]];
  byId("ask").hidden = false;
  makeRoom();
  byId("ask").focus();
  tellLockScreen();
}

function answer(choice) {
  if (!state.asking) return;
  const asked = state.asking;
  closeQuestion();
  asked[choice]();
  // Back to where they were, unless the answer has led elsewhere or to another question.
  const at = document.activeElement;
  if (state.asking || (at !== document.body && !byId("ask").contains(at))) return;
  (askedFrom && askedFrom.isConnected ? askedFrom : byId("play")).focus({ preventScroll: true });
}

function closeQuestion() {
  state.asking = null;
  byId("ask").hidden = true;
  makeRoom();
  tellLockScreen();
}

function buildQuestion() {
  byId("ask-yes").addEventListener("click", () => answer("yes"));
  byId("ask-no").addEventListener("click", () => answer("no"));
  byId("ask").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeQuestion();
    byId("play").focus();
  });
}

/** Somebody was led to a chapter that opens for no one by itself: where that is, and whether to open it. */
function askToOpen(chapter, then) {
  const names = [chapter.notice && "notice", chapter.optional && "next_optional"].filter(Boolean);
  ask(chapter, names, "open_or_not", ["open_it", "not_now"], () => {
    state.allowed = allowReading(state.allowed, chapter);
    then();
  }, () => {});
}
