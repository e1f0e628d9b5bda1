// Keeps an open list true. A stream says which tickets changed; what the person may see of them is asked for, once a
// second at most, and put into the rows that stand there: nothing moves, nothing is pulled away. Hidden tabs rest.

import { listen } from "./stream.js";

const LEAST = 1000; // between two questions
const STORM = 4000; // the same when much changes at once
const MOST = 200; // tickets in a question
const COUNTS = 5000; // between two counts of the views
const SPEAK = 15000; // between two sentences for those who listen
const REST = 2 * 60 * 60 * 1000; // a tab nobody touches: it must not keep a session alive

const listing = () => document.querySelector("[data-live]");
const rows = () => new Map([...document.querySelectorAll("tr[data-ticket]")].map((row) => [row.dataset.ticket, row]));

const changed = new Set();
const fresh = new Set();
let many = false;
let timer = 0;
let asking = false;
let asked = 0;
let counted = 0;
let recount = false;

// Signed out, or the server does not want to: the list stays as it is and says so.
function end() {
  stream.end();
  show();
}

function hear(numbers) {
  if (numbers === "many") {
    many = true;
    for (const number of rows().keys()) changed.add(number);
  } else {
    for (const number of numbers.split(",")) changed.add(number);
  }
  recount = true;
  plan(many ? STORM * Math.random() * (asked === 0 ? 0 : 1) : 0);
}

function plan(extra = 0) {
  if (timer || asking) return;
  timer = setTimeout(ask, Math.max(0, asked + LEAST - Date.now()) + extra);
}

async function ask() {
  timer = 0;
  const place = listing();
  if (!place) changed.clear();
  if (!place || stream.isOff() || document.hidden) return;
  const shown = rows();
  const some = [...changed].slice(0, MOST);
  const query = new URLSearchParams();
  const until = document.querySelector(".list tr.more")?.dataset.cursor;
  if (until) query.set("until", until);
  const mine = some.filter((number) => shown.has(number));
  const others = some.filter((number) => !shown.has(number));
  if (mine.length) query.set("shown", mine.join(","));
  if (others.length) query.set("others", others.join(","));
  if (many) query.set("all", "true");
  if (recount && Date.now() - counted > COUNTS) query.set("counts", "true");
  some.forEach((number) => changed.delete(number));
  const all = many;
  many = false;
  asking = true;
  asked = Date.now();
  try {
    const response = await fetch(`${place.dataset.changes}&${query}`, { headers: { "X-Requested-With": "live" } });
    if (response.redirected || response.status === 401 || response.status === 403) return end();
    if (response.ok && place.isConnected) take(await response.text(), mine, others, all);
  } catch {
    // The server is away for a moment: the stream breaks too, and everything is asked anew when it is back.
  } finally {
    asking = false;
  }
  if (changed.size || many) plan();
  else if (recount) setTimeout(() => recount && plan(), COUNTS);
}

function take(html, mine, others, all) {
  const answer = new DOMParser().parseFromString(html, "text/html").querySelector("[data-answer]");
  if (!answer) return;
  const now = new Map([...answer.querySelectorAll("tr[data-ticket]")].map((row) => [row.dataset.ticket, row]));
  const shown = rows();
  const told = { changed: 0, left: 0 };
  for (const number of mine) {
    const row = shown.get(number);
    if (!row) continue;
    if (now.has(number)) told.changed += swap(row, now.get(number));
    else told.left += leave(row);
  }
  const named = new Set((answer.dataset.fresh ?? "").split(",").filter((number) => number && !shown.has(number)));
  if (all) fresh.clear();
  else others.forEach((number) => fresh.delete(number));
  named.forEach((number) => fresh.add(number));
  const counts = answer.querySelectorAll("i[data-view]");
  if (counts.length) {
    counted = Date.now();
    recount = false;
    for (const count of counts) {
      const badge = document.querySelector(`.views a[data-view="${CSS.escape(count.dataset.view)}"] .count`);
      if (badge && badge.textContent !== count.textContent) badge.textContent = count.textContent;
    }
  }
  show();
  say(told);
}

// Cell by cell, and the link stays the very same: focus and selection do too.
function swap(row, now) {
  const back = row.classList.contains("gone");
  if (back) {
    row.classList.remove("gone");
    row.querySelector(".gone-word")?.remove();
  }
  if (row.dataset.version === now.dataset.version && !back) return 0;
  row.dataset.version = now.dataset.version;
  [...row.cells].forEach((cell, index) => {
    const fresh = now.cells[index];
    if (!fresh || cell.innerHTML === fresh.innerHTML) return;
    const link = cell.querySelector("a");
    if (link) {
      const next = fresh.querySelector("a");
      if (link.textContent !== next.textContent) link.textContent = next.textContent;
      link.title = next.title;
      const tags = cell.querySelector(".tags");
      const now = fresh.querySelector(".tags");
      if (tags && now && tags.innerHTML !== now.innerHTML) tags.replaceWith(document.importNode(now, true));
    } else {
      cell.className = fresh.className;
      cell.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    }
  });
  row.classList.remove("changed");
  void row.offsetWidth;
  row.classList.add("changed");
  return 1;
}

function leave(row) {
  if (row.classList.contains("gone")) return 0;
  row.classList.add("gone");
  row.querySelector(".subject").append(document.getElementById("gone-pattern").content.cloneNode(true));
  return 1;
}

const worded = (one, some, number) => (number === 1 ? one : some.replace("2", number));

function show() {
  const place = document.querySelector("[data-fresh-place]");
  if (!place) return;
  const words = place.dataset;
  const off = stream.isOff();
  const text = off ? words.off : worded(words.one, words.some, fresh.size);
  place.querySelector("a span").textContent = text;
  place.hidden = !off && fresh.size === 0;
}

let spoken = 0;
let speaking = 0;
let sum = { changed: 0, left: 0 };

function say({ changed, left }) {
  sum = { changed: sum.changed + changed, left: sum.left + left };
  if (speaking || sum.changed + sum.left === 0) return;
  speaking = setTimeout(speak, Math.max(1000, spoken + SPEAK - Date.now()));
}

function speak() {
  speaking = 0;
  spoken = Date.now();
  const place = document.querySelector("[data-said]");
  if (!place) return;
  const words = place.dataset;
  const sentences = [];
  if (sum.changed) sentences.push(worded(words.changedOne, words.changedSome, sum.changed));
  if (sum.left) sentences.push(worded(words.leftOne, words.leftSome, sum.left));
  if (fresh.size) sentences.push(document.querySelector("[data-fresh-place] a span").textContent);
  place.textContent = sentences.join(" ");
  sum = { changed: 0, left: 0 };
}

// Choosing columns is no search: the box above hears every input of its section.
document.querySelector(".look")?.addEventListener("input", (event) => event.stopPropagation());

const stream = listen({
  address: () => listing()?.dataset.live,
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
