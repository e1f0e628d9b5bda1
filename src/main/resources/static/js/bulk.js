// Choosing many tickets of a list, and saying what to do to them. The choice outlives what happens to the rows: they are
// changed in place by live.js and read on by htmx; what is chosen is remembered here, by number.

const place = document.querySelector("[data-bulk-place]");
const KEY = `chosen ${location.pathname}${location.search}`;
const SENT = "chosen sent";

const rows = () => [...document.querySelectorAll("tr[data-ticket]")];
const shown = () => rows().filter((row) => !row.hidden); // those of a folded group are not
const box = (row) => row.querySelector(".pick input");
const bar = () => document.querySelector("[data-bulk-bar]");

const chosen = new Set();
let whole = false;
let last = null;
let asked = false;

function keep() {
  if (chosen.size) sessionStorage.setItem(KEY, JSON.stringify([...chosen]));
  else sessionStorage.removeItem(KEY);
}

// What was sent is done with, unless the list came back with a refusal: then choice and words are there still.
function recall() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
  sessionStorage.removeItem(SENT);
  const refused = document.querySelector(".notice.bad") !== null;
  if (sent?.key === KEY && !refused) {
    sessionStorage.removeItem(KEY);
    return null;
  }
  for (const number of JSON.parse(sessionStorage.getItem(KEY) ?? "[]")) chosen.add(number);
  return refused ? sent : null;
}

function show() {
  const all = rows();
  for (const row of all) {
    const on = whole || chosen.has(row.dataset.ticket);
    box(row).checked = on;
    row.classList.toggle("picked", on);
  }
  const head = document.querySelector("[data-pick-all]");
  if (head) {
    const some = all.filter((row) => box(row).checked).length;
    head.checked = some > 0 && some === all.length;
    head.indeterminate = some > 0 && some < all.length;
  }
  keep();
  if ((whole || chosen.size) && all.length && !bar()) ask();
  tell();
}

const worded = (one, some, number) => (number === 1 ? one : some.replace("2", number.toLocaleString(document.documentElement.lang)));

function tell() {
  if (!bar()) return;
  const words = bar().dataset;
  const number = whole ? Number(words.whole) : chosen.size;
  bar().hidden = number === 0 || rows().length === 0;
  const text = whole ? worded(words.one, words.all, number) : worded(words.one, words.some, number);
  const count = bar().querySelector("[data-bulk-count]");
  if (count.textContent !== text) count.textContent = text;
  bar().querySelector("[data-bulk-whole]")?.toggleAttribute("hidden", whole);
  for (const button of document.querySelectorAll("[data-bulk-go]")) button.textContent = worded(words.goOne, words.goSome, number);
}

async function ask() {
  if (asked) return;
  asked = true;
  try {
    const response = await fetch(place.dataset.bulkAt, { headers: { "X-Requested-With": "bulk" } });
    if (response.redirected) return location.reload();
    if (!response.ok) throw new Error(String(response.status));
    place.innerHTML = await response.text();
    refill();
    tell();
  } catch {
    asked = false; // The next choice asks again.
  }
}

let typed = null;

function refill() {
  if (!typed) return;
  const form = place.querySelector(`form:has(input[name=kind][value="${CSS.escape(typed.fields.kind)}"])`);
  for (const field of form?.elements ?? []) {
    if (field.name in typed.fields && field.type !== "hidden") field.value = typed.fields[field.name];
  }
  typed = null;
}

// Whoever takes one out of the whole view goes on with those they see.
function pick(some, on) {
  if (whole) {
    whole = false;
    for (const row of rows()) chosen.add(row.dataset.ticket);
  }
  for (const row of some) {
    if (on) chosen.add(row.dataset.ticket);
    else chosen.delete(row.dataset.ticket);
  }
  show();
}

function clear() {
  whole = false;
  chosen.clear();
  show();
}

document.addEventListener("click", (event) => {
  const target = event.target;
  if (target.matches?.(".list tbody .pick input")) {
    const row = target.closest("tr");
    const all = shown();
    const from = event.shiftKey ? all.indexOf(last) : -1;
    const to = all.indexOf(row);
    pick(from < 0 ? [row] : all.slice(Math.min(from, to), Math.max(from, to) + 1), target.checked);
    last = row;
  } else if (target.matches?.("[data-pick-all]")) {
    pick(shown(), target.checked);
  } else if (target.closest?.("[data-bulk-whole]")) {
    whole = true;
    show();
  } else if (target.closest?.("[data-bulk-clear]")) {
    clear();
  }
});

// Choosing is no search: the box above hears every input of its section.
for (const heard of [place, document.getElementById("listing")]) {
  heard.addEventListener("input", (event) => {
    if (heard === place || event.target.closest(".pick")) event.stopPropagation();
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-bulk]")) return;
  form.elements.whole.value = String(whole);
  form.elements.tickets.value = whole ? "" : [...chosen].join(",");
  const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => !["tickets", "_csrf"].includes(name)));
  sessionStorage.setItem(SENT, JSON.stringify({ key: KEY, fields }));
});

// Rows that were read on, and a list that gave way to what was searched for.
document.addEventListener("htmx:afterSettle", show);
addEventListener("pageshow", (event) => {
  if (event.persisted && sessionStorage.getItem(SENT)) location.reload();
});

typed = recall();
show();
