// "@" in a note completes the names of colleagues who may see the ticket. The cursor stays in the text; the list is walked
// with the arrows, chosen with Enter or Tab, closed with Escape. What is chosen is plain text: the server finds it again.

const place = document.querySelector("[data-mentions]");
const list = place?.querySelector("ul");
const line = place?.querySelector("[role=status]");
const form = place?.closest("form");
const box = form?.querySelector("textarea");
const MOST = 8;
const AT = /(?:^|[^\p{L}\p{N}._%+-]|\p{Script=Han})[@＠]([\p{L}\p{N}._-]*(?: [\p{L}\p{N}._-]*)?)$/u;

let colleagues = null;
let shown = [];
let chosen = -1;

const isNote = () => form.elements.kind?.value === "note";

async function load() {
  colleagues ??= fetch(place.dataset.colleagues, { headers: { "X-Requested-With": "mention" } })
    .then((response) => (response.ok && !response.redirected ? response.json() : []))
    .catch(() => {
      colleagues = null; // asked again with the next letter
      return [];
    });
  return colleagues;
}

function typed() {
  if (box.selectionStart !== box.selectionEnd || !isNote()) return null;
  const match = AT.exec(box.value.slice(0, box.selectionStart));
  return match && { text: match[1].toLowerCase(), from: box.selectionStart - match[1].length };
}

const fits = (person, text) =>
  person.id.startsWith(text) || person.name.toLowerCase().startsWith(text) || person.name.toLowerCase().includes(` ${text}`);

async function look() {
  const now = typed();
  if (!now) return close();
  const people = await load();
  if (typed()?.from !== now.from) return;
  shown = people.filter((person) => fits(person, now.text)).slice(0, MOST);
  if (shown.length === 0) {
    if (!list.hidden || now.text.length === 1) line.textContent = place.dataset.none;
    return close(false);
  }
  draw();
}

function draw() {
  const opened = list.hidden;
  list.replaceChildren(
    ...shown.map((person, index) => {
      const option = document.createElement("li");
      option.id = `mention-${index}`;
      option.setAttribute("role", "option");
      const name = document.createElement("span");
      name.textContent = person.name;
      const id = document.createElement("span");
      id.className = "muted";
      id.textContent = person.id;
      option.append(name, id);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(index);
      });
      return option;
    }),
  );
  list.hidden = false;
  box.setAttribute("aria-controls", list.id);
  if (opened) line.textContent = place.dataset.some.replace("{0}", shown.length);
  point(0);
}

function point(index) {
  chosen = (index + shown.length) % shown.length;
  [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
  list.children[chosen].scrollIntoView({ block: "nearest" });
  box.setAttribute("aria-activedescendant", `mention-${chosen}`);
}

function choose(index) {
  const { from } = typed();
  box.setRangeText(`${shown[index].handle} `, from, box.selectionStart, "end");
  close();
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

function close(quietly = true) {
  list.hidden = true;
  list.replaceChildren();
  chosen = -1;
  if (quietly) line.textContent = "";
  box.removeAttribute("aria-activedescendant");
  box.removeAttribute("aria-controls");
}

if (box) {
  box.setAttribute("aria-autocomplete", "list");
  box.addEventListener("input", (event) => event.isComposing || look());
  box.addEventListener("compositionend", look);
  box.addEventListener("click", look);
  box.addEventListener("blur", () => close());
  for (const kind of form.querySelectorAll("[name=kind]")) kind.addEventListener("change", look);
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey) return;
    const deed = { ArrowDown: () => point(chosen + 1), ArrowUp: () => point(chosen - 1), Enter: () => choose(chosen), Tab: () => choose(chosen), Escape: close }[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  });
}
