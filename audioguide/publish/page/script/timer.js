// The sleep timer counts what was heard, so it stands still while the sound does. Pure: milliseconds.

/** choice: seconds as text, "chapter", or "" for none. */
function timerOf(choice) {
  if (choice === "chapter") return { kind: "chapter", left: 0 };
  return choice ? { kind: "heard", left: 1000 * Number(choice) } : { kind: "none", left: 0 };
}

/** The timer after so much more was heard. */
function timerAfter(timer, heard) {
  return timer.kind === "heard" ? { kind: "heard", left: Math.max(0, timer.left - heard) } : timer;
}

function timerIsOver(timer) {
  return timer.kind === "heard" && timer.left <= 0;
}

/** How long somebody has listened between two places of the sound; nothing where there was a jump between them. */
function heardBetween(before, now, speed) {
  const passed = now - before;
  return passed > 0 && passed < 5000 ? passed / speed : 0;
}
