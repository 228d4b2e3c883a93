// Search in the text. Pure.

/** A text as it is compared: letters without their marks, small, every white space one space. */
function plainText(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Ids of the sentences that hold what is wanted, in order. sentences: [id, text] each; nothing wanted finds nothing. */
function found(sentences, wanted) {
  const looked = plainText(wanted);
  if (!looked) return [];
  return sentences.filter(([, text]) => plainText(text).includes(looked)).map(([id]) => id);
}

/** The hits as they are shown: each by itself, but one entry for all that lie in a chapter that is closed. */
function shownHits(ids, chapterOf, closed) {
  const shown = [];
  for (const id of ids) {
    const chapter = chapterOf(id);
    const last = shown[shown.length - 1];
    if (!closed(chapter)) shown.push({ chapter, id, count: 1, closed: false });
    else if (last && last.closed && last.chapter === chapter) last.count += 1;
    else shown.push({ chapter, id: chapter.id, count: 1, closed: true });
  }
  return shown;
}
