// What plays after what, and what is asked first. Pure: chapters are those of the page's data block.

/** The whole guide in its order: an optional chapter plays for those alone who ask for it. */
function wholeGuide(chapters) {
  const plain = chapters.filter((chapter) => !chapter.optional);
  return (plain.length ? plain : chapters).map((chapter) => chapter.id);
}

/** A shorter way: its chapters in its own order, by their numbers. */
function routeOrder(chapters, numbers) {
  return numbers.map((number) => chapters.find((chapter) => chapter.number === number))
    .filter((chapter) => chapter !== undefined)
    .map((chapter) => chapter.id);
}

/** The chapter that follows, "" at the end. From one that is no part of the order, the next one of the guide that is. */
function following(order, chapters, id) {
  const place = order.indexOf(id);
  if (place >= 0) return place + 1 < order.length ? order[place + 1] : "";
  const behind = chapters.findIndex((chapter) => chapter.id === id);
  const next = chapters.slice(behind + 1).find((chapter) => order.includes(chapter.id));
  return next ? next.id : "";
}

/** What a person has allowed on this visit: nothing yet. */
function nothingAllowed() {
  return { chapters: [], opened: [], private: false };
}

/** The same, once somebody has said yes to a chapter, or pressed it where its notice stands. */
function allow(allowed, chapter) {
  return { ...allowed, chapters: allowed.chapters.concat(chapter.id), private: allowed.private || chapter.private };
}

/** The same, once somebody has opened a chapter to read it: it still asks before it sounds. */
function allowReading(allowed, chapter) {
  return { ...allowed, opened: allowed.opened.concat(chapter.id) };
}

/** Whether a chapter stays closed until somebody says that it may be opened. */
function isClosed(chapter, allowed) {
  const known = allowed.chapters.includes(chapter.id) || allowed.opened.includes(chapter.id);
  return (chapter.optional || chapter.notice) && !known;
}

/** Names of the phrases to say before a chapter sounds; none where it may simply sound. */
function questions(chapter, allowed, follows) {
  if (allowed.chapters.includes(chapter.id)) return [];
  const asked = [];
  if (chapter.notice) asked.push(follows ? "next_notice" : "notice");
  if (chapter.optional) asked.push("next_optional");
  if (chapter.private && (asked.length || !allowed.private)) asked.push("next_private");
  return asked;
}
