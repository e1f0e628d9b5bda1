// The answer box of a ticket. What is written is kept on the server while it is written, so that any browser shows it again;
// while the server is out of reach it stays in this one, under the same roof: unsaved until the server has said "saved".

const SOON = 800; // after the last key
const AGAIN = 5000; // after the server did not answer
const PATIENCE = 3000; // what sending waits for saving at most
const KEPT_DAYS = 14;

const form = document.querySelector("form[data-keeps]");
if (form) keep(form);

function keep(form) {
  const place = `gongdan.unsaved.${form.dataset.key}`;
  const box = form.querySelector("textarea");
  const said = form.querySelector("[data-kept]");
  const withDraft = form.querySelector("[data-with-draft]");
  const elsewhere = form.querySelector("[data-elsewhere]");

  const current = () => ({ body: box.value, kind: form.querySelector("[name=kind]:checked").value });
  const same = (one, other) => one.body === other.body && (one.kind === other.kind || one.body === "");

  let saved = current();
  let version = Number(form.dataset.version);
  let other = null;
  let timer = 0;
  let running = null;

  function show(draft) {
    box.value = draft.body;
    const choice = form.querySelector(`[name=kind][value=${draft.kind}]`);
    if (!choice.checked) {
      choice.checked = true;
      choice.dispatchEvent(new Event("change"));
    }
  }

  function store() {
    try {
      if (same(current(), saved)) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify({ ...current(), version, at: Date.now() }));
    } catch {
      // Storage is full or switched off: then only the server keeps it.
    }
  }

  function unsaved() {
    try {
      const draft = JSON.parse(localStorage.getItem(place));
      return draft && Date.now() - draft.at < KEPT_DAYS * 86400000 ? draft : null;
    } catch {
      return null;
    }
  }

  async function send(signal) {
    const now = current();
    const fields = new URLSearchParams({ ...now, version, _csrf: form.elements._csrf.value });
    const response = await fetch(form.dataset.keeps, { method: "POST", body: fields, signal });
    if (response.redirected || !(response.ok || response.status === 409)) throw new Error(String(response.status));
    const told = await response.json();
    if (response.ok) taken(now, told);
    else differ(told);
  }

  // The message says which draft it was; one that its author never saw is left alone.
  function see(number) {
    version = number;
    form.elements.draft.value = number;
  }

  function taken(now, told) {
    saved = now;
    see(told.version);
    said.textContent = told.said;
    withDraft.hidden = told.version === 0;
    store();
  }

  // Two windows, two texts: neither is thrown away before its author has chosen.
  function differ(told) {
    other = told;
    elsewhere.querySelector("blockquote").textContent = told.body;
    elsewhere.hidden = false;
    said.textContent = form.dataset.unsaved;
  }

  function settle(mine) {
    see(other.version);
    saved = { body: other.body, kind: other.kind };
    if (!mine) show(other);
    other = null;
    elsewhere.hidden = true;
    store();
    save();
    box.focus();
  }

  function save(signal) {
    clearTimeout(timer);
    timer = 0;
    if (other || same(current(), saved)) return running ?? Promise.resolve();
    running ??= send(signal)
      .catch(() => {
        said.textContent = form.dataset.unsaved;
        plan(AGAIN);
      })
      .finally(() => {
        running = null;
        if (!other && !timer && !same(current(), saved)) plan(SOON);
      });
    return running;
  }

  function plan(wait) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = 0;
      save();
    }, wait);
  }

  // What was sent needs no keeping, though this browser may not have heard that it was saved.
  if (document.querySelector(`[data-draft-done="reply-${form.dataset.key.split(" ")[1]}"]`)) store();
  const left = unsaved();
  if (left && same(left, saved)) {
    store();
  } else if (left) {
    if (left.version === version || saved.body === "" || left.body.startsWith(saved.body)) {
      show(left);
      said.textContent = form.dataset.unsaved;
      save();
    } else {
      const known = { ...saved, version };
      show(left);
      differ(known);
    }
  }

  form.addEventListener("input", () => {
    store();
    plan(SOON);
  });
  addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => document.hidden && save());
  elsewhere.querySelector("[data-keep]").addEventListener("click", () => settle(true));
  elsewhere.querySelector("[data-take]").addEventListener("click", () => settle(false));

  // Whatever leaves the page waits a moment until what was written is saved, or the one would overtake the other.
  let leaving = false;
  document.addEventListener(
    "submit",
    (event) => {
      if (leaving || event.defaultPrevented) return;
      if (!running && (other || same(current(), saved))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leaving = true;
      const target = event.target;
      const submitter = event.submitter;
      const stop = new AbortController();
      const enough = setTimeout(() => stop.abort(), PATIENCE);
      Promise.resolve(running)
        .then(() => save(stop.signal))
        .finally(() => {
          clearTimeout(enough);
          clearTimeout(timer);
          target.requestSubmit(submitter);
          leaving = false;
        });
    },
    true,
  );
  // What is on its way as a message is no draft any more.
  let sent = false;
  form.addEventListener("submit", (event) => {
    sent = !event.defaultPrevented;
  });
  addEventListener("pagehide", () => {
    if (sent || leaving || running || other || same(current(), saved)) return;
    navigator.sendBeacon(form.dataset.keeps, new URLSearchParams({ ...current(), version, _csrf: form.elements._csrf.value }));
  });
}

// Whose ticket it is no more sees nothing of it; what was written is among the drafts.
document.addEventListener("htmx:responseError", (event) => {
  if (event.target.matches?.(".waiting") && event.detail.xhr.status === 404) location.href = "/desk/drafts";
});

// A reply on its way says how long it can still be called back.
const arrived = new WeakMap();
setInterval(() => {
  for (const card of document.querySelectorAll(".waiting[data-left]")) {
    if (!arrived.has(card)) arrived.set(card, performance.now());
    const left = Math.ceil((Number(card.dataset.left) - performance.now() + arrived.get(card)) / 1000);
    const place = card.querySelector("[data-countdown]");
    const told = left > 0 ? place.dataset.countdown.replace("{0}", left) : place.dataset.over;
    if (place.textContent !== told) place.textContent = told;
  }
}, 250);
