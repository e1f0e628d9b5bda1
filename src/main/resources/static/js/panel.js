// The ticket in a frame beside its task: it keeps itself true without asking the server all the time, and never while
// somebody writes. What is written is kept by the drafts, so that loading anew loses nothing.

const longest = 2 ** 31 - 1;

function writing() {
  return document.hasFocus() && document.activeElement?.matches("textarea, input, select");
}

function refresh() {
  if (writing() || document.querySelector("dialog[open]")) setTimeout(refresh, 5000);
  else location.reload();
}

// A promise that becomes risky or broken looks different from then on.
const turns = [...document.querySelectorAll("[data-turns]")]
  .map((turn) => Date.parse(turn.dataset.turns) - Date.now())
  .filter((wait) => wait > 0);
if (turns.length > 0) setTimeout(refresh, Math.min(...turns, longest) + 1000);

// Back from another window, where the customer's answer may have arrived.
let left = 0;
document.addEventListener("visibilitychange", () => {
  if (document.hidden) left = Date.now();
  else if (Date.now() - left > 60000) refresh();
});

// The application around the frame has to look again after each deed.
if (document.querySelector(".notice.good[role=status]")) window.parent.postMessage("gongdan-ticket-changed", location.origin);

// The application around the frame knows when its task has changed, or who is signed in.
window.addEventListener("message", (event) => {
  if (event.origin === location.origin && event.data === "gongdan-task-changed" && !writing()) location.reload();
});

// To sign in, the whole page is loaded anew, which leads to the sign-in and back.
document.querySelector("[data-sign-in]")?.addEventListener("click", (event) => {
  if (window.top === window) return;
  event.preventDefault();
  window.top.location.reload();
});
