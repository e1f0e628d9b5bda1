// One box for everything (Ctrl/⌘ + K): what this page offers to do, where one may go, and tickets by their words. What may be
// done is what the page shows already, so nothing is offered that the ticket's diagram does not.

const palette = document.getElementById("palette");
const box = palette.querySelector("[role=combobox]");
const list = document.getElementById("palette-list");
const status = palette.querySelector("[role=status]");
const groups = Object.fromEntries([...list.querySelectorAll("[data-group]")].map((group) => [group.dataset.group, group]));

const MOST = 8; // of one kind
const PAUSE = 200; // after the last letter, before tickets are asked for
const NUMBER = /^\s*(?:gd-?)?(\d{4,15})\s*$/i;

// What the keys of the Desk do has its words in their table; this says where it can be done.
const NEEDS = {
  take: ".taker form:has(input[name=agent])",
  reply: ".composer form, .tabs a",
  note: ".composer form, .tabs a",
  replies: "[data-opens=saved-replies]",
  macros: "[data-opens=macros]",
  next: "[data-next]",
};

let offered = [];
let options = [];
let at = 0;
let timer = 0;
let asked = 0;

const filled = (pattern, value) => pattern.replace("{0}", () => value);
const text = (element) => element.textContent.trim().replace(/\s+/g, " ");

function gather() {
  const found = [];
  const known = new Set();
  const add = (group, label, run, keys = "") => {
    if (!label || known.has(label)) return;
    known.add(label);
    found.push({ group, label, run, keys });
  };
  for (const row of document.querySelectorAll("#keys [data-does]")) {
    const deed = row.dataset.does;
    const label = text(row.querySelector("dd"));
    const keys = [...row.querySelectorAll("kbd")].map(text).join(" ");
    if (deed.startsWith("/")) add("go", label, () => (location.href = deed), keys);
    else if (NEEDS[deed] && document.querySelector(NEEDS[deed])) add("here", label, () => perform(deed), keys);
  }
  for (const button of document.querySelectorAll(".ticket-head [data-opens], .list-head [data-opens], .ticket-head a.main")) {
    add("here", text(button), () => button.click());
  }
  const help = document.querySelector("[data-opens=keys]");
  add("go", text(help), () => help.click(), "?");
  for (const link of document.querySelectorAll(".tabs a, .views a, .bar nav a, .filters a")) {
    const name = [...link.childNodes].filter((node) => !node.classList?.contains("count")).map(text).join(" ").trim();
    add("go", name, () => link.click());
  }
  return found;
}

function perform(deed) {
  document.dispatchEvent(new CustomEvent("gongdan:deed", { detail: deed }));
}

// Each word typed begins a word of the label, or stands in it: Chinese has no spaces.
function fits(label, typed) {
  const lower = label.toLowerCase();
  return typed.every((word) => (/^[a-z]{1,2}$/.test(word) ? ` ${lower}`.includes(` ${word}`) : lower.includes(word)));
}

function show() {
  const typed = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = { here: [], go: [], tickets: [] };
  for (const one of offered) {
    if (fits(one.label, typed) && shown[one.group].length < (typed.length ? MOST : 20)) shown[one.group].push(one);
  }
  const number = NUMBER.exec(box.value)?.[1];
  if (number) {
    const name = `GD-${number}`;
    shown.tickets.push({ label: filled(palette.dataset.open, name), run: () => (location.href = `/desk/tickets/${name}`) });
  } else if (typed.length) {
    const words = box.value.trim();
    shown.tickets.push({
      label: filled(palette.dataset.search, words),
      run: () => (location.href = `/desk/search?q=${encodeURIComponent(words)}`),
    });
  }
  options = [];
  for (const [name, group] of Object.entries(groups)) draw(group, shown[name]);
  point(0);
  tell();
}

function draw(group, found) {
  group.querySelectorAll("[role=option]").forEach((old) => old.remove());
  group.hidden = found.length === 0;
  found.forEach((one) => append(group, one));
}

function append(group, one) {
  const option = document.createElement("div");
  option.setAttribute("role", "option");
  option.id = `palette-${options.length}`;
  option.append(span("label", one.label));
  if (one.keys) option.append(document.createElement("kbd"));
  if (one.keys) option.lastChild.textContent = one.keys;
  if (one.about) option.append(span("muted", one.about));
  option.addEventListener("click", () => choose(one));
  option.addEventListener("pointermove", () => options[at]?.option !== option && point(options.findIndex((other) => other.option === option)));
  group.hidden = false;
  group.append(option);
  options.push({ ...one, option });
}

function span(name, words) {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = words;
  return element;
}

function point(index) {
  options[at]?.option.removeAttribute("aria-selected");
  at = Math.min(Math.max(index, 0), options.length - 1);
  const option = options[at]?.option;
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) box.setAttribute("aria-activedescendant", option.id);
  else box.removeAttribute("aria-activedescendant");
}

function tell() {
  status.textContent = filled(palette.dataset.count, options.length);
}

function choose(one) {
  palette.close();
  one.run();
}

async function find() {
  const words = box.value.trim();
  const question = ++asked;
  if (words.length < 2 && !/[^\x00-\x7f]/.test(words)) return;
  const answer = await fetch(`/desk/search?q=${encodeURIComponent(words)}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok || answer.redirected || question !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const hit of [...page.querySelectorAll(".found > li:has(a.subject)")].slice(0, MOST)) {
    const link = hit.querySelector("a.subject").getAttribute("href");
    append(groups.tickets, {
      label: text(hit.querySelector("a.subject")),
      about: text(hit.querySelector(".number")),
      run: () => (location.href = link),
    });
  }
  point(at);
  tell();
}

function ask() {
  show();
  clearTimeout(timer);
  timer = setTimeout(find, PAUSE);
}

box.addEventListener("input", (event) => event.isComposing || ask());
box.addEventListener("compositionend", ask);
box.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown") point(at + 1 === options.length ? 0 : at + 1);
  else if (event.key === "ArrowUp") point(at === 0 ? options.length - 1 : at - 1);
  else if (event.key === "Enter" && options[at]) choose(options[at]);
  else return;
  event.preventDefault();
});

// However it was opened: it begins anew.
new MutationObserver(() => {
  if (!palette.open) return;
  box.value = "";
  asked++;
  offered = gather();
  show();
}).observe(palette, { attributeFilter: ["open"] });

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  if (palette.open) palette.close();
  else if (!document.querySelector("dialog[open]")) {
    document.querySelectorAll("details.menu[open]").forEach((menu) => (menu.open = false));
    palette.showModal();
    box.focus();
  }
});
