// What is kept between visits. A browser may refuse to keep anything: then nothing is, and nothing is said.

function kept(key) {
  try {
    return JSON.parse(window.localStorage.getItem(key) || "null");
  } catch (refused) {
    return null;
  }
}

function keep(key, value) {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(value));
  } catch (refused) {
    // Private windows and full disks: listening goes on all the same.
  }
}

/** A kept place, where it is one of this guide as it is now; null otherwise. */
function validPlace(place, chapters) {
  if (!place || typeof place !== "object") return null;
  const chapter = chapters.find((one) => one.id === place.chapter);
  const inside = chapter && Number.isFinite(place.ms) && place.ms >= 0 && place.ms < chapter.length;
  return inside && Number.isFinite(place.at) ? { chapter: chapter.id, ms: place.ms, at: place.at } : null;
}

/** Today by the reader's own calendar, as an ISO date. */
function localDay(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
