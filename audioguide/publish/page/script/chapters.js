// The chapters as a list: a press on a title opens its text, one at a time; the sentence that sounds is marked.

function panelOf(chapter) {
  return byId(`${chapter.id}-panel`);
}

function buttonOf(chapter) {
  return byId(`${chapter.id}-button`);
}

/** Each heading becomes a button, each text a panel; what the page has for those without a script goes. */
function buildChapters() {
  for (const chapter of chapters) {
    const heading = byId(`${chapter.id}-title`);
    const article = byId(chapter.id);
    const panel = panelOf(chapter);
    const details = panel.closest("details.closed");
    if (details) details.replaceWith(panel);
    const button = document.createElement("button");
    button.type = "button";
    button.id = `${chapter.id}-button`;
    button.className = "chapter";
    button.setAttribute("aria-controls", panel.id);
    button.append(...heading.childNodes);
    heading.append(button);
    const note = article.querySelector(".note");
    if (note) {
      const inside = document.createElement("span");
      inside.className = "note";
      inside.textContent = note.textContent;
      button.append(" ", inside);
      note.remove();
    }
    panel.prepend(...article.querySelectorAll(":scope > p"));
    const play = byId("play-chapter-template").content.firstElementChild.cloneNode(true);
    play.querySelector("button").textContent = fill(words.play_chapter, { number: chapter.called });
    play.querySelector("button").addEventListener("click", () => goOwn(chapter, 0));
    const before = [...panel.children].find((part) => part.querySelector("span[id]")) || null;
    panel.insertBefore(play, before);
    button.addEventListener("click", () => pressTitle(chapter));
    panel.addEventListener("click", (event) => pressText(chapter, event));
    panel.addEventListener("beforematch", () => open(chapter));
    shut(chapter);
  }
}

/** A closed text can be found by the browser's own search, unless nobody may come upon it by chance. */
function shut(chapter) {
  const gentle = chapter.optional || chapter.notice;
  panelOf(chapter).setAttribute("hidden", gentle ? "" : "until-found");
  buttonOf(chapter).setAttribute("aria-expanded", "false");
}

function open(chapter) {
  if (state.open && state.open !== chapter) shut(state.open);
  state.open = chapter;
  panelOf(chapter).removeAttribute("hidden");
  buttonOf(chapter).setAttribute("aria-expanded", "true");
}

function pressTitle(chapter) {
  const button = buttonOf(chapter);
  if (state.open === chapter) {
    shut(chapter);
    state.open = null;
    return;
  }
  state.allowed = allowReading(state.allowed, chapter);
  open(chapter);
  const top = button.getBoundingClientRect().top;
  if (top < 0 || top > window.innerHeight / 2) button.scrollIntoView({ block: "start" });
}

/** A press on a sentence plays from it; somebody who marks text to copy it wants no sound. */
function pressText(chapter, event) {
  const sentence = event.target.closest("span[id]");
  const chosen = window.getSelection();
  if (!sentence || !chapterBySentence.has(sentence.id) || (chosen && !chosen.isCollapsed)) return;
  goOwn(chapter, startOf(chapter, sentence.id));
}

function mark(id) {
  if (state.current && state.current.id === id) return;
  const before = state.current;
  if (before) before.removeAttribute("aria-current");
  state.current = byId(id);
  state.current.setAttribute("aria-current", "true");
  follow(before, state.current);
}

function isInView(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight - barHeight();
}

/** Keeps the sentence in view for who was reading along; who has gone elsewhere on the page is left there. */
function follow(before, now) {
  if (sound.paused || seldomMoves() || (before && !isInView(before))) return;
  const { top, bottom, height } = now.getBoundingClientRect();
  if (height > 0 && (top < 0 || bottom > window.innerHeight - barHeight() - 24)) {
    now.scrollIntoView({ block: "center", behavior: "smooth" });
  }
}

function show(element) {
  element.scrollIntoView({ block: "center", behavior: seldomMoves() ? "auto" : "smooth" });
}
