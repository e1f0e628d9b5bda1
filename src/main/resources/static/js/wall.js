// Keeps the figures of a wall board true, and gives them the whole screen. Nobody touches such a screen for weeks, so it asks by
// itself as long as it is seen; a screen that could not ask says since when.

const EVERY = 15000;

const place = document.querySelector("[data-wall]");
const state = document.querySelector("[data-wall-state]");
const button = document.querySelector("[data-full-screen]");

async function ask() {
  if (document.hidden) return;
  try {
    const response = await fetch(place.dataset.at, { headers: { "X-Requested-With": "wall" } });
    if (response.redirected || [401, 403, 404].includes(response.status)) return end();
    if (!response.ok) throw new Error(String(response.status));
    take(new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-wall]"));
  } catch {
    say(state.dataset.lost.replace("{0}", place.dataset.asOf));
  }
}

function take(fresh) {
  place.dataset.asOf = fresh.dataset.asOf;
  const now = [...fresh.children];
  if (now.length !== place.children.length) place.replaceChildren(...now.map((one) => document.importNode(one, true)));
  now.forEach((one, index) => {
    if (place.children[index].innerHTML !== one.innerHTML) place.children[index].replaceWith(document.importNode(one, true));
  });
  say("");
}

function say(sentence) {
  if (state.textContent !== sentence) state.textContent = sentence;
}

function end() {
  clearInterval(timer);
  say(state.dataset.over);
}

const timer = place ? setInterval(ask, EVERY) : 0;
document.addEventListener("visibilitychange", () => place && ask());

if (document.fullscreenEnabled) {
  button.hidden = false;
  button.addEventListener("click", () => document.querySelector(".wall").requestFullscreen());
}
