// The same guide in another language, whose folder lies beside this one; or it did when the page was made.

function buildLanguages() {
  for (const link of document.querySelectorAll(".languages a")) link.addEventListener("click", (event) => goToLanguage(link, event));
}

/** A folder may have been handed on alone: who is told so is better off than who is led to an error of the browser. */
function goToLanguage(link, event) {
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const look = document.createElement("link");
  look.addEventListener("load", () => { look.remove(); window.location.assign(link.href); });
  look.addEventListener("error", () => { look.remove(); sayMissing(link.dataset.missing, link.lang); });
  // Its look is every page's, applies to nothing here, and can be asked for from a folder, where `fetch` cannot.
  look.media = "not all";
  look.rel = "stylesheet";
  look.href = new URL("page.css", link.href).href;
  document.head.append(look);
}

/** In the language that was chosen, where the page knows it in that language. */
function sayMissing(missing, language) {
  if (missing) tell(missing, language);
  else tell(words.not_beside);
}
