// A board's cards are dragged, or moved by their menu; both send the form that the server gives for the card, which knows where
// its diagram lets it go now. The board is kept true by the Desk's stream, but never under somebody's hand.

import { listen } from "./stream.js";

const LEAST = 2000; // between two questions
const STORM = 4000; // the same when much changes at once
const REST = 2 * 60 * 60 * 1000; // a tab nobody touches: it must not keep a session alive

const place = document.querySelector("[data-board]");
const dialog = document.getElementById("moving");
const said = document.querySelector("[data-board-said]");

const card = (number) => place.querySelector(`[data-card="${CSS.escape(number)}"]`);
const columns = () => [...place.querySelectorAll("[data-column]")];
const column = (key) => columns().find((one) => one.dataset.column === key);
const parsed = async (response) => new DOMParser().parseFromString(await response.text(), "text/html");

function ask(address, more = {}) {
  return fetch(address, { ...more, headers: { "X-Requested-With": "board" } });
}

// ---------- as it is now ----------

function take(answer) {
  const board = place.querySelector(".board");
  const next = answer.querySelector(".board");
  const focused = document.activeElement?.closest?.("[data-card]")?.dataset.card;
  const part = document.activeElement?.classList.contains("subject") ? ".subject" : ".move";
  const same = columns().map((one) => one.dataset.column).join() === [...next.children].map((one) => one.dataset.column).join();
  if (same) [...next.children].forEach((fresh) => fill(column(fresh.dataset.column), fresh));
  else board.replaceChildren(...[...next.children].map((one) => document.importNode(one, true)));
  if (focused && !document.activeElement?.closest("[data-card]")) card(focused)?.querySelector(part).focus({ preventScroll: true });
}

// What did not change stays the very same element, so that focus and menus do too.
function fill(old, fresh) {
  const list = old.querySelector("ol");
  const wanted = [...fresh.querySelectorAll("[data-card]")];
  const numbers = new Set(wanted.map((one) => one.dataset.card));
  [...list.children].forEach((one) => numbers.has(one.dataset.card) || one.remove());
  wanted.forEach((one, index) => {
    const known = card(one.dataset.card);
    const node = known?.dataset.version === one.dataset.version ? known : document.importNode(one, true);
    const came = !known || known.closest("[data-column]") !== old;
    if (known && known !== node) known.remove();
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    const due = one.querySelector(".due");
    if (node === known && node.querySelector(".due").innerHTML !== due.innerHTML) node.querySelector(".due").innerHTML = due.innerHTML;
    node.removeAttribute("aria-busy");
    if (came) node.classList.add("changed");
  });
  for (const name of ["h2 .count", ".none", ".rest"]) {
    const now = old.querySelector(name);
    const next = fresh.querySelector(name);
    if (now && next && now.innerHTML !== next.innerHTML) now.innerHTML = next.innerHTML;
    else if (now && !next) now.remove();
    else if (!now && next) old.append(document.importNode(next, true));
  }
}

function tell(answer) {
  const notices = answer.querySelector("[data-board-notices]");
  const at = place.querySelector("[data-board-notices]");
  at.replaceChildren(...[...notices.childNodes].map((node) => document.importNode(node, true)));
  said.textContent = at.querySelector(".notice.good")?.textContent.trim() ?? "";
}

const hush = () => place.querySelector("[data-board-notices]").replaceChildren();

// The page's own shape for a refusal, with another sentence.
function refuse(sentence) {
  const at = place.querySelector("[data-board-notices]");
  at.replaceChildren(document.getElementById("refusal-pattern").content.cloneNode(true));
  at.querySelector("p").textContent = sentence;
}

// ---------- moving ----------

const choice = (form, key) => [...form.querySelectorAll("input[name=to]")].find((one) => one.value === key);

async function moves(number) {
  const response = await ask(card(number).querySelector(".move").href);
  if (response.redirected) location.reload();
  if (!response.ok) throw new Error(String(response.status));
  return (await parsed(response)).querySelector("[data-moves]");
}

function open(part, key) {
  hush();
  dialog.replaceChildren(document.importNode(part, true));
  const form = dialog.querySelector("form");
  if (key !== undefined) choice(form, key).checked = true;
  need(form);
  if (!dialog.open) dialog.showModal();
  const asks = form.querySelector("input[data-asks]:checked");
  (asks ? form.querySelector("textarea") : (form.querySelector("input:checked") ?? form.querySelector("input[name=to]:enabled")))?.focus();
}

function need(form) {
  form.querySelector("textarea").required = form.querySelector("input[data-asks]:checked") !== null;
}

// Shown at once, and put right by the answer.
async function send(form, number) {
  const to = form.querySelector("input[name=to]:checked");
  const list = column(to.value)?.querySelector("ol");
  const moved = card(number);
  if (list && moved) {
    moved.setAttribute("aria-busy", "true");
    list.prepend(moved);
  }
  let answer = null;
  try {
    const response = await ask(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (response.redirected && !response.url.includes("/desk/boards")) return location.reload();
    answer = await parsed(response);
  } catch {
    // The server is away for a moment: said below.
  }
  const again = answer?.querySelector("[data-moves]");
  const board = answer?.querySelector("[data-board]");
  if (board) {
    dialog.close();
    take(board);
    tell(board);
  } else {
    if (again) open(again);
    else dialog.close();
    stale = true;
    await refresh(true);
    if (!again) refuse(place.dataset.lost);
  }
  card(number)?.removeAttribute("aria-busy");
  if (!dialog.open && document.activeElement === document.body) card(number)?.querySelector(".move").focus({ preventScroll: true });
}

place?.addEventListener("click", async (event) => {
  const link = event.target.closest(".move");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    open(await moves(link.closest("[data-card]").dataset.card));
  } catch {
    location.href = link.href;
  }
});

dialog?.addEventListener("change", (event) => need(event.target.form));
dialog?.addEventListener("click", (event) => {
  if (!event.target.closest("[data-leaves]")) return;
  event.preventDefault();
  dialog.close();
});
dialog?.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = event.target.querySelector("button[type=submit]");
  if (button.getAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  send(event.target, new URL(event.target.action).pathname.split("/")[3]);
});
dialog?.addEventListener("close", () => plan());

// ---------- dragging ----------

let dragged = null;

place?.addEventListener("dragstart", (event) => {
  const one = event.target.closest?.("[data-card]");
  if (!one) return;
  hush();
  event.dataTransfer.setData("text/plain", one.dataset.card);
  event.dataTransfer.effectAllowed = "move";
  const asked = moves(one.dataset.card);
  dragged = { card: one, from: one.closest("[data-column]"), asked };
  setTimeout(() => one.classList.add("dragged"));
  asked.then((part) => dragged?.card === one && mark(part)).catch(() => {});
});

function mark(part) {
  for (const one of columns()) {
    if (one === dragged.from) continue;
    const why = refusal(part, one.dataset.column);
    one.classList.toggle("takes", why === null);
    one.classList.toggle("shut", why !== null);
    const sentence = one.querySelector("[data-refuses]");
    sentence.textContent = why ?? "";
    sentence.hidden = why === null;
  }
}

// Why the column does not take the card; null where it does. A column without a choice is of somebody outside the team.
function refusal(part, key) {
  const one = choice(part, key);
  return one ? (one.dataset.why ?? null) : place.dataset.outside;
}

for (const kind of ["dragover", "dragenter"]) {
  place?.addEventListener(kind, (event) => {
    const over = dragged && event.target.closest?.("[data-column]");
    if (!over) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    if (!over.classList.contains("over")) columns().forEach((one) => one.classList.toggle("over", one === over && one !== dragged.from));
  });
}

place?.addEventListener("drop", async (event) => {
  const over = dragged && event.target.closest?.("[data-column]");
  if (!over) return;
  event.preventDefault();
  const { card: one, from, asked } = dragged;
  const key = over.dataset.column;
  if (over === from) return;
  try {
    const part = await asked;
    const why = refusal(part, key);
    if (why !== null) return refuse(why);
    choice(part, key).checked = true;
    if (choice(part, key).dataset.asks) open(part, key);
    else await send(part.querySelector("form"), one.dataset.card);
  } catch {
    refuse(place.dataset.lost);
    stale = true;
    plan();
  }
});

place?.addEventListener("dragend", () => {
  dragged?.card.classList.remove("dragged");
  dragged = null;
  for (const one of columns()) {
    one.classList.remove("takes", "shut", "over");
    one.querySelector("[data-refuses]").hidden = true;
  }
  plan();
});

// ---------- live ----------

let timer = 0;
let asked = 0;
let stale = false;

const busy = () => dragged !== null || dialog.open || place.querySelector("[aria-busy]") !== null;

function end() {
  stream.end();
  refuse(place.dataset.off);
}

function hear(numbers) {
  stale = true;
  plan(numbers === "many" && asked ? STORM * Math.random() : 0);
}

function plan(extra = 0) {
  if (timer || !stale || stream.isOff()) return;
  timer = setTimeout(() => refresh(), Math.max(0, asked + LEAST - Date.now()) + extra);
}

async function refresh(now = false) {
  clearTimeout(timer);
  timer = 0;
  if (document.hidden || (!now && busy())) return;
  stale = false;
  asked = Date.now();
  try {
    const response = await ask(place.dataset.at);
    if (response.redirected || [401, 403, 404].includes(response.status)) return end();
    if (!response.ok) return;
    const answer = (await parsed(response)).querySelector("[data-board]");
    if (answer && (now || !busy())) take(answer);
    else stale = true;
  } catch {
    stale = false; // The server is away for a moment: the stream breaks too, and everything is asked anew when it is back.
  }
  plan();
}

const stream = listen({
  address: () => place && "/desk/live",
  rest: REST,
  on: {
    open() {
      document.documentElement.dataset.stream = "open";
      hear("many");
    },
    tickets: (event) => hear(event.data),
  },
  closed: () => delete document.documentElement.dataset.stream,
  gaveUp: end,
});
