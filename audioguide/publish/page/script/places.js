// Places in a chapter, and how they are told. Pure: times are milliseconds of the chapter's file.

/** Which sentence sounds: the last that has begun; the first before any has. starts: ascending. */
function sentenceAt(starts, ms) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A sentence back: to the start of this one, or of the one before it for who presses again soon. */
function sentenceBack(starts, ms, soon = 1500) {
  const here = sentenceAt(starts, ms);
  return ms - starts[here] > soon || here === 0 ? here : here - 1;
}

/** A phrase with what belongs into its places, "{place}", each put in once: what is put in is never read again. */
function fill(phrase, given) {
  return phrase.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.prototype.hasOwnProperty.call(given, name) ? given[name] : whole);
}

/** A length in words, from the language's tables of whole minutes and of seconds. */
function inWords(lengths, ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.min(Math.floor(seconds / 60), lengths.minutes.length - 1);
  const rest = Math.min(seconds - 60 * minutes, 59);
  if (minutes <= 0) return lengths.seconds[rest];
  if (rest === 0) return lengths.minutes[minutes];
  return fill(lengths.both, { minutes: lengths.minutes[minutes], seconds: lengths.seconds[rest] });
}
