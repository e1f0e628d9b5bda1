// Who else is at this ticket and what others have just done to it. A stream says when to ask; what may be seen is asked for.
// Nothing moves while somebody reads or writes: what is new waits behind a button, which puts it into the page that stands there.

import { listen } from "./stream.js";

const LEAST = 700; // between two questions
const STORM = 4000; // the same when much changes at once
const PAUSE = 6000; // without a key: no longer writing
const RENEW = 20000; // while somebody goes on writing
const SIGN = 5 * 60 * 1000; // while somebody goes on reading
const REST = 10 * 60 * 1000; // nobody at the desk

const place = document.querySelector("[data-crowd]");
const base = place?.dataset.ticket;
const composer = () => document.querySelector(".composer form");

let mine = "";
let timer = 0;
let asked = 0;
let asking = false;
let again = false;
let doing = "looking";
let told = 0;
let quiet = 0;

// Signed out, or the ticket is no longer theirs to see.
function end() {
  stream.end();
  place.querySelector("[data-crowd-now]").replaceChildren();
}

function said(what) {
  const fields = new FormData(document.querySelector("form[data-presence]"));
  fields.set("window", mine);
  fields.set("doing", what);
  return fields;
}

function tell(what) {
  if (!mine || (what === doing && Date.now() - told < (what === "looking" ? SIGN : RENEW))) return;
  doing = what;
  told = Date.now();
  fetch(`${base}/doing`, { method: "POST", body: said(what), keepalive: true }).catch(() => {
    // The server is away for a moment; the stream breaks too, and begins anew.
  });
}

for (const touch of ["pointerdown", "pointermove", "keydown", "wheel", "focus"]) {
  addEventListener(touch, () => doing === "looking" && tell("looking"), { passive: true });
}

composer()?.addEventListener("input", (event) => {
  if (!event.target.matches("textarea")) return;
  const form = event.currentTarget;
  clearTimeout(quiet);
  if (event.target.value.trim() === "") return tell("looking");
  tell(form.elements.kind?.value === "note" ? "noting" : "replying");
  quiet = setTimeout(() => tell("looking"), PAUSE);
});

function plan(extra = 0) {
  if (asking) again = true;
  if (timer || asking || !place || stream.isOff()) return;
  timer = setTimeout(ask, Math.max(0, asked + LEAST - Date.now()) + extra);
}

async function ask() {
  timer = 0;
  if (stream.isOff() || document.hidden) return;
  asking = true;
  asked = Date.now();
  const seen = place.querySelector("[data-seen]").dataset.seen;
  try {
    const response = await fetch(`${base}/now?seen=${seen}`, { headers: { "X-Requested-With": "presence" } });
    if (response.redirected || [401, 403, 404].includes(response.status)) end();
    else if (response.ok) take(await parsed(response));
  } catch {
    // As above: everything is asked anew when the server is back.
  } finally {
    asking = false;
  }
  if (again) {
    again = false;
    plan();
  }
}

const parsed = async (response) => new DOMParser().parseFromString(await response.text(), "text/html");

function take(answer) {
  const now = answer.querySelector("[data-crowd-now]");
  const before = place.querySelector("[data-crowd-now]");
  if (!now || now.innerHTML === before.innerHTML) return;
  const focused = before.querySelector("[data-show]") === document.activeElement;
  const kept = now.querySelector("[data-show]")?.textContent === before.querySelector("[data-show]")?.textContent;
  const news = before.querySelector(".news");
  const fresh = document.importNode(now, true);
  if (kept && news) fresh.querySelector(".news").replaceWith(news);
  before.replaceWith(fresh);
  if (focused) fresh.querySelector("[data-show]")?.focus();
  const line = place.querySelector("[data-crowd-said]");
  const words = fresh.querySelector("[data-say]").content.textContent.trim();
  if (line.textContent !== words) line.textContent = words;
  if (fresh.matches("[data-gone]")) stream.end();
}

// The button leaves the cursor where it is: whoever writes goes on writing.
place?.addEventListener("mousedown", (event) => event.target.closest("[data-show]") && event.preventDefault());
place?.addEventListener("click", (event) => event.target.closest("[data-show]") && show(event.target.closest("[data-show]")));

async function show(button) {
  button.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(location.href, { headers: { "X-Requested-With": "presence" } });
    if (!response.ok || response.redirected) return location.reload();
    put(await parsed(response));
  } catch {
    button.removeAttribute("aria-busy");
  }
}

const key = (part) => part.dataset.part ?? part.getAttribute("aria-labelledby");
const isTouched = (part) => part.contains(document.activeElement) || part.querySelector("details[open] form, details.menu[open]");

// Part by part; whatever somebody has in hand stays as it is.
function put(page) {
  const parts = (root) => [...root.querySelectorAll("[data-part], aside.side > .card:not(#task)")];
  const now = new Map(parts(page).map((part) => [key(part), part]));
  const last = document.querySelector(".conversation > li:last-child")?.id;
  for (const part of parts(document)) {
    const next = now.get(key(part));
    if (!next || isTouched(part)) continue;
    const fresh = document.importNode(next, true);
    part.replaceWith(fresh);
    window.htmx?.process(fresh);
  }
  for (const dialog of page.querySelectorAll("main > dialog:not(#correct)")) {
    const before = document.getElementById(dialog.id);
    if (before?.open) continue;
    const next = document.importNode(dialog, true);
    if (before) before.replaceWith(next);
    else document.querySelector("main").append(next);
  }
  task(page.getElementById("task"));
  place.querySelector("[data-crowd-now]").replaceChildren();
  place.querySelector("[data-crowd-said]").textContent = "";
  reveal(last);
  plan();
}

// The form of the moment is drawn by a script of its own: another one comes with the page anew, of which nothing is lost.
function task(next) {
  const before = document.getElementById("task");
  const id = (card) => card?.querySelector("[data-task-form]")?.dataset.taskForm;
  if (id(before) === id(next)) {
    before?.querySelector(".taker").replaceWith(document.importNode(next.querySelector(".taker"), true));
    const version = (card) => card?.querySelector("[name=version]");
    if (before) version(before).value = version(next).value;
  } else if (!composer()?.querySelector("textarea").value && !before?.contains(document.activeElement)) {
    location.reload();
  } else {
    place.querySelector("[data-crowd-now]").after(document.getElementById("presence-anew").content.cloneNode(true));
  }
}

function reveal(last) {
  const entries = [...document.querySelectorAll(".conversation > li")];
  const first = entries[entries.findIndex((entry) => entry.id === last) + 1];
  if (!last || !first) return;
  for (const entry of entries.slice(entries.indexOf(first))) entry.classList.add("fresh-message");
  first.scrollIntoView({ block: "nearest" });
  if (!composer()?.contains(document.activeElement)) {
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }
}

const stream = listen({
  address: () => place && `${base}/live`,
  rest: REST,
  on: {
    window(event) {
      mine = event.data;
      doing = "looking";
      told = Date.now();
      document.documentElement.dataset.presence = "open";
      plan();
    },
    people: () => plan(),
    tickets: (event) => plan(event.data === "many" ? STORM * Math.random() : 0),
  },
  // Going away is said at once; nobody waits until the server notices.
  leaving: () => mine && navigator.sendBeacon(`${base}/doing`, said("left")),
  closed() {
    mine = "";
    delete document.documentElement.dataset.presence;
  },
  gaveUp: end,
});
