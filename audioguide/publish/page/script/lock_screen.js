// Controls of a locked screen, of headphones and of a keyboard's media keys.

const JUMP = 10_000;

function buildLockScreen() {
  if (!("mediaSession" in navigator)) return;
  const seek = (ms) => {
    const at = Math.min(Math.max(0, ms), state.chapter.length - 1);
    endGoOn();
    rest(state.chapter, at);
    keepPlace();
  };
  const actions = {
    // Where a question stands on the screen, these are its answers.
    play: () => (state.asking ? answer("yes") : toggle()),
    pause: () => sound.pause(),
    previoustrack: backSentence,
    nexttrack: () => (state.asking ? answer("no") : nextChapter()),
    seekbackward: (wish) => seek(position() - (wish.seekOffset ? 1000 * wish.seekOffset : JUMP)),
    seekforward: (wish) => seek(position() + (wish.seekOffset ? 1000 * wish.seekOffset : JUMP)),
    seekto: (wish) => seek(1000 * wish.seekTime),
  };
  for (const [name, action] of Object.entries(actions)) {
    try {
      navigator.mediaSession.setActionHandler(name, action);
    } catch (unknown) {
      // A browser that does not know this key.
    }
  }
}

/** Again whenever it begins to sound: some phones forget it. */
function tellLockScreen() {
  if (!("mediaSession" in navigator)) return;
  const title = state.asking ? `${state.chapter.title}: ${byId("ask-why").textContent}` : state.chapter.title;
  const artwork = guide.cover ? [{ src: new URL(guide.cover, document.baseURI).href, type: "image/png" }] : [];
  try {
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: guide.publisher, album: guide.title, artwork });
    navigator.mediaSession.playbackState = sound.paused ? "paused" : "playing";
    navigator.mediaSession.setPositionState({
      duration: state.chapter.length / 1000,
      playbackRate: sound.playbackRate,
      position: Math.min(position(), state.chapter.length) / 1000,
    });
  } catch (refused) {
    // It has its own idea of a place; the page goes on without it.
  }
}
