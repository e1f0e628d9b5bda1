// What every page does: look, menus, dialogs, times, focus, the line that says "busy".
// Each file in this folder stands alone (no imports), so that its address can carry the version of its content.

const root = document.documentElement;

function remember(name, value) {
  const age = value === "" ? 0 : 31536000;
  document.cookie = `${name}=${value}; path=/; max-age=${age}; samesite=lax`;
}

for (const button of document.querySelectorAll("[data-theme-choice]")) {
  button.addEventListener("click", () => {
    const choice = button.dataset.themeChoice;
    if (choice === "system") delete root.dataset.theme;
    else root.dataset.theme = choice;
    remember("theme", choice === "system" ? "" : choice);
    document
      .querySelectorAll("[data-theme-choice]")
      .forEach((other) => other.setAttribute("aria-pressed", String(other === button)));
  });
}

// Menus: one open at a time; Escape or a click elsewhere closes.
const menus = () => document.querySelectorAll("details.menu[open]");
document.addEventListener("click", (event) => {
  menus().forEach((menu) => menu.contains(event.target) || (menu.open = false));
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  menus().forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
});

// Dialogs: <button data-opens="id"> opens, <button data-closes> closes; focus returns to the opener by itself.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    opener.closest("details.menu")?.removeAttribute("open");
    dialog.showModal();
    (dialog.querySelector("[data-first], textarea, select, input:not([type=hidden])") ?? dialog).focus();
  }
  if (event.target.closest("[data-closes]")) event.target.closest("dialog").close();
  if (event.target.matches("dialog")) {
    const box = event.target.getBoundingClientRect();
    const inside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) event.target.close();
  }
});

// Relative times stay true while the page is open, in the words and the rounding of the server.
const words = document.body.dataset;
function filled(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (hole, index) => values[index]);
}
function length(minutes) {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return filled(words.timeMinutes, minutes);
  if (hours < 24) return minutes % 60 === 0 ? filled(words.timeHours, hours) : filled(words.timeHoursMinutes, hours, minutes % 60);
  const rounded = Math.round(minutes / 60);
  const days = Math.floor(rounded / 24);
  const told = days === 1 ? words.timeDay : words.timeDays.replace("2", days);
  return rounded % 24 === 0 ? told : `${told} ${filled(words.timeHours, rounded % 24)}`;
}
function relative(at) {
  const minutes = Math.round(Math.abs(at - Date.now()) / 60000);
  return minutes === 0 ? null : filled(at < Date.now() ? words.timePast : words.timeAhead, length(minutes));
}
function refreshTimes() {
  for (const time of document.querySelectorAll("time[data-relative=true]:not([data-counting])")) {
    const text = relative(Date.parse(time.dateTime));
    if (text && time.firstElementChild.textContent !== text) time.firstElementChild.textContent = text;
  }
}
setInterval(refreshTimes, 30000);

// The last hour of the promise that a page is about is counted by the second; the server is not asked.
const hour = 3600000;
function countDown() {
  for (const time of document.querySelectorAll(".promise .state:is(.fine, .risk) time")) {
    const left = Date.parse(time.dateTime) - Date.now();
    if (left > hour) continue;
    const counting = left > 0;
    time.toggleAttribute("data-counting", counting);
    if (!counting) continue;
    const seconds = Math.floor(left / 1000);
    const told = filled(words.timeMinutesSeconds, Math.floor(seconds / 60), seconds % 60);
    time.firstElementChild.textContent = filled(words.timeAhead, told);
  }
}
if (document.querySelector(".promise")) {
  countDown();
  setInterval(countDown, 1000);
}

// A dialog whose form was refused comes back open.
document.querySelector("dialog[data-opened]")?.showModal();

// After a refused form: the summary takes focus, so that it is read and seen.
document.querySelector("[data-takes-focus]")?.focus();

// A form is sent once; the button says so.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => busy(true));
});
window.addEventListener("pageshow", () => {
  busy(false);
  document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  });
});

function busy(on) {
  document.querySelector(".busy-line")?.classList.toggle("on", on);
}
// What a page asks again and again by itself is nobody's waiting.
document.addEventListener("htmx:beforeRequest", (event) => busy(!event.detail.elt.matches("[data-quiet]")));
document.addEventListener("htmx:afterRequest", () => busy(false));
// A session that ended while a list was open: sign in, then come back here.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.responseURL.includes("/login")) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

// Ctrl/⌘ + Enter sends what is being written.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
    event.preventDefault();
    event.target.form?.requestSubmit();
  }
});

// Placeholder of the answer box says who will read it.
for (const toggle of document.querySelectorAll(".composer .toggle input")) {
  toggle.addEventListener("change", () => {
    const form = toggle.form;
    const box = form.querySelector("textarea");
    box.placeholder = toggle.dataset.placeholder;
    form.querySelector("[data-send-word]").textContent = toggle.dataset.send;
    box.focus();
  });
}

// On phones the views stand in one row: the chosen one is in sight.
document.querySelector(".views [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

// A long conversation opens at its newest message, beside the answer box.
const conversation = document.querySelector("[data-newest]");
if (conversation && !location.hash && conversation.getBoundingClientRect().bottom > innerHeight) {
  conversation.lastElementChild.scrollIntoView({ block: "end" });
}

// Installed like an app, and a sentence instead of the browser's own page without a network: in the language of this page.
if (window.top === window) navigator.serviceWorker?.register(`/sw.js?language=${root.lang}`);
