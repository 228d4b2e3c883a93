// Speed, sleep timer, size of the text, light and dark. Speed, size and colours are kept for every guide.

const SIZES = 5;
const listening = { speed: 1, size: 0, colours: "", ...(kept(listeningKey) || {}) };

function buildSettings() {
  const opener = byId("settings");
  opener.addEventListener("click", () => {
    const opens = byId("settings-panel").hidden;
    byId("settings-panel").hidden = !opens;
    opener.setAttribute("aria-expanded", String(opens));
    makeRoom();
  });
  byId("settings-panel").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    opener.click();
    opener.focus();
  });
  byId("speed").addEventListener("change", (event) => change({ speed: Number(event.target.value) }));
  byId("colours").addEventListener("change", (event) => change({ colours: event.target.value }));
  byId("timer").addEventListener("change", (event) => setTimer(event.target.value));
  byId("smaller").addEventListener("click", () => change({ size: Math.max(0, listening.size - 1) }));
  byId("larger").addEventListener("click", () => change({ size: Math.min(SIZES - 1, listening.size + 1) }));
  applySettings();
}

function change(what) {
  Object.assign(listening, what);
  keep(listeningKey, listening);
  applySettings();
}

function applySettings() {
  byId("speed").value = String(listening.speed);
  // A speed that this page does not offer was kept by another version of it.
  if (!byId("speed").value) byId("speed").value = "1";
  byId("colours").value = ["light", "dark"].includes(listening.colours) ? listening.colours : "";
  document.documentElement.dataset.colours = byId("colours").value;
  document.documentElement.dataset.size = String(listening.size);
  setSpeed();
  makeRoom();
  showPlace();
}

/** A new file would begin at the speed that is the sound's own. */
function setSpeed() {
  const speed = Number(byId("speed").value);
  sound.preservesPitch = true;
  sound.webkitPreservesPitch = true;
  sound.defaultPlaybackRate = speed;
  sound.playbackRate = speed;
}

function setTimer(choice) {
  state.timer = timerOf(choice);
  byId("timer").value = choice;
  showPlace();
}
