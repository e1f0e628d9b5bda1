// The keys of the Desk. Which key does what stands in the table of the dialog that "?" opens; here stands how it is done.
// They keep out of the way of typing, of input methods, of dialogs, and of whatever the browser does with modifiers.

const help = document.getElementById("keys");
const table = new Map();
// Whoever speaks to the computer turns single letters off; then only keys with a name do something.
for (const row of help?.querySelectorAll("[data-keys]") ?? []) {
  for (const keys of row.dataset.keys.split(",")) {
    if (help.dataset.off !== "true" || keys.length > 3) table.set(keys, row.dataset.does);
  }
}

const PATIENCE = 1500; // between the first key and the second
const STEPS = ["down", "up", "open"]; // done by arrows and Enter too, which have other work elsewhere

const rows = () => [...document.querySelectorAll("tr[data-ticket]:not([hidden])")];
const cursor = () => document.querySelector("tr.here");
const ofList = () => `here ${location.pathname}${location.search}`;

function point(row) {
  if (!row) return;
  cursor()?.classList.remove("here");
  row.classList.add("here");
  sessionStorage.setItem(ofList(), row.dataset.ticket);
}

function move(step) {
  const all = rows();
  const at = all.indexOf(cursor());
  const row = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  if (!row) return false;
  point(row);
  row.querySelector(".subject a").focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  if (row === all[all.length - 1]) row.nextElementSibling?.scrollIntoView({ block: "nearest" });
  return true;
}

function press(selector) {
  const found = document.querySelector(selector);
  found?.click();
  return Boolean(found);
}

function write(kind) {
  const form = document.querySelector(".composer form");
  if (!form) {
    const conversation = document.querySelector(".tabs a");
    if (conversation) location.href = `${conversation.href}#answer-${kind}`;
    return Boolean(conversation);
  }
  const choice = form.querySelector(`input[name=kind][value=${kind}]`);
  if (choice && !choice.checked) choice.click();
  form.querySelector("textarea").focus();
  return true;
}

// Saved replies and macros stand beside the answer box, which is on the conversation only.
function choose(kind) {
  if (press(`[data-opens=${kind}]`)) return true;
  const conversation = document.querySelector(".tabs a");
  if (conversation && !conversation.matches("[aria-current]")) location.href = `${conversation.href}#${kind}`;
  return Boolean(conversation);
}

function take() {
  const ticket = document.querySelector(".taker form:has(input[name=agent])");
  if (ticket) {
    ticket.requestSubmit();
    return true;
  }
  const form = document.getElementById("taking");
  if (!form || !cursor()) return false;
  form.action = `/desk/tickets/${cursor().dataset.ticket}/taking`;
  form.requestSubmit();
  return true;
}

const DEEDS = {
  down: () => move(1),
  up: () => move(-1),
  open: () => press("tr.here .subject a"),
  take,
  pick: () => press("tr.here .pick input"),
  reply: () => write("reply"),
  note: () => write("note"),
  replies: () => choose("saved-replies"),
  macros: () => press("[data-bulk-bar]:not([hidden]) [data-opens=bulk-macro]") || choose("macros"),
  undo: () => press("[data-undo]"),
  transfer: () => press("[data-opens=transfer]"),
  watch: () => press("[data-watch]"),
  next: () => press("[data-next]"),
  help: () => press("[data-opens=keys]"),
  leave: () => press("[data-bulk-bar]:not([hidden]) [data-bulk-clear]") || press("[data-back]"),
};

function perform(deed) {
  if (deed.startsWith("/")) {
    location.href = deed;
    return true;
  }
  return DEEDS[deed]?.() ?? false;
}

const types = (element) => element.closest("input, textarea, select, [contenteditable], .fjs-container") !== null;
const isBusy = () => document.querySelector("dialog[open], details.menu[open]") !== null;

// A dialog that was closed keeps the focus until the next frame is drawn; keys that come before it are the page's already.
const target = (event) => (event.target.closest("dialog:not([open])") ? document.body : event.target);

// Enter opens what has focus, arrows scroll and walk through what has focus: only where that is nothing, or the list.
const isFree = (element) => element === document.body || element.matches("main, tr.here .subject a");

let begun = "";
let patience = 0;

function begin(key) {
  begun = key;
  clearTimeout(patience);
  patience = setTimeout(() => (begun = ""), PATIENCE);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isBusy()) return;
  const at = target(event);
  if (types(at)) {
    if (event.key === "Escape") at.blur();
    return;
  }
  const keys = begun ? `${begun} ${event.key}` : event.key;
  const named = event.key.length > 1;
  begun = "";
  const deed = table.get(keys);
  if (deed) {
    if (named && STEPS.includes(deed) && !isFree(at)) return;
    if (event.key === "Enter" && at.matches("a")) return;
    if (event.repeat && !STEPS.includes(deed)) return;
    if (perform(deed)) event.preventDefault();
  } else if ([...table.keys()].some((known) => known.startsWith(`${event.key} `))) {
    begin(event.key);
  }
});

// Whatever else lets people choose a deed says it here.
document.addEventListener("gongdan:deed", (event) => perform(event.detail));

document.addEventListener("focusin", (event) => point(event.target.closest?.("tr[data-ticket]")));

// Whoever comes back finds the cursor where it was.
const last = sessionStorage.getItem(ofList());
const row = last && rows().find((one) => one.dataset.ticket === last);
if (row) {
  point(row);
  row.scrollIntoView({ block: "nearest" });
}

// A ticket's page keeps in its address where its list goes on, also after a form led away from it.
const place = document.querySelector("[data-back]")?.dataset.place;
if (place && !["at", "board"].some((known) => new URLSearchParams(location.search).has(known))) {
  const tab = new URLSearchParams(location.search).get("tab");
  history.replaceState(history.state, "", `?${place}${tab ? `&tab=${tab}` : ""}${location.hash}`);
}

const wanted = /^#answer-(reply|note)$/.exec(location.hash);
if (wanted) write(wanted[1]);
if (/^#(saved-replies|macros)$/.test(location.hash)) choose(location.hash.slice(1));
