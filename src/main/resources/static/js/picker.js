// Saved replies and macros beside the answer box: a list that narrows as one types, walked with the arrows. A reply goes in
// where the cursor stands and takes nothing away; a macro first shows what it would do.

import { box as boxNow, text, write } from "./answer.js";

const box = boxNow();
const said = document.querySelector("[data-fill-in-said]");
let slash = null;

for (const dialog of document.querySelectorAll("dialog[data-picker]")) picker(dialog);

function picker(dialog) {
  const part = (name) => dialog.querySelector(`[data-${name}]`);
  const input = dialog.querySelector("[role=combobox]");
  const list = dialog.querySelector("[role=listbox]");
  const status = dialog.querySelector("[role=status]");
  const isMacro = dialog.id === "macros";
  let shown = [];
  let at = -1;
  let asked = 0;

  const options = () => [...list.querySelectorAll("[role=option]")];

  function begin() {
    asked++;
    input.value = "";
    list.replaceChildren();
    status.textContent = "";
    part("none").hidden = part("no-match").hidden = part("failed").hidden = true;
    back();
    load();
  }

  async function load() {
    const question = asked;
    list.setAttribute("aria-busy", "true");
    try {
      const html = await text(await fetch(dialog.dataset.picker, { headers: { "X-Requested-With": "picker" } }));
      if (question !== asked) return;
      list.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.children);
      part("none").hidden = options().length > 0;
      narrow();
    } catch {
      if (question === asked) part("failed").hidden = false;
    }
    list.removeAttribute("aria-busy");
  }

  function narrow() {
    const typed = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const all = options();
    for (const option of all) {
      const words = option.textContent.toLowerCase();
      option.hidden = !typed.every((word) => words.includes(word));
    }
    shown = all.filter((option) => !option.hidden);
    part("no-match").hidden = shown.length > 0 || all.length === 0;
    status.textContent = dialog.dataset.count.replace("{0}", shown.length);
    point(shown.length > 0 ? 0 : -1);
  }

  function point(index) {
    options().forEach((option) => option.setAttribute("aria-selected", String(option === shown[index])));
    at = index;
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    input.setAttribute("aria-activedescendant", shown[index].id);
    shown[index].scrollIntoView({ block: "nearest" });
  }

  async function choose(option) {
    if (!option || dialog.dataset.busy) return;
    const question = asked;
    const isLeft = () => question !== asked || !dialog.open;
    dialog.dataset.busy = "true";
    part("failed").hidden = true;
    try {
      if (isMacro) await look(option.dataset.choice, isLeft);
      else await insert(option.dataset.choice, isLeft);
    } catch {
      if (!isLeft()) part("failed").hidden = false;
    }
    if (!isLeft()) delete dialog.dataset.busy;
  }

  async function post(path) {
    const fields = new URLSearchParams({ room: dialog.dataset.room, _csrf: box.form.elements._csrf.value });
    return fetch(`${dialog.dataset.picker}/${path}`, { method: "POST", body: fields, headers: { "X-Requested-With": "picker" } });
  }

  async function look(id, isLeft) {
    const html = await text(await post(`${id}/preview`));
    if (isLeft()) return;
    const preview = part("picker-preview");
    preview.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.children);
    preview.hidden = false;
    part("picker-list").hidden = true;
    (preview.querySelector("[data-apply]") ?? preview.querySelector("[data-back-to-list]")).focus();
  }

  function back() {
    part("picker-preview").hidden = true;
    part("picker-preview").replaceChildren();
    part("picker-list").hidden = false;
    input.focus();
  }

  async function insert(id, isLeft) {
    const filled = JSON.parse(await text(await post(id)));
    if (isLeft()) return;
    slash = null;
    dialog.close();
    write(filled.text);
    said.textContent = filled.empty.length ? dialog.dataset.fillIn.replace("{0}", filled.empty.join(" ")) : "";
    if (filled.empty.length) {
      const from = box.value.indexOf(filled.empty[0]);
      box.setSelectionRange(from, from + filled.empty[0].length);
    }
  }

  input.addEventListener("input", (event) => event.isComposing || narrow());
  input.addEventListener("compositionend", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && shown.length) point((at + 1) % shown.length);
    else if (event.key === "ArrowUp" && shown.length) point((at + shown.length - 1) % shown.length);
    else if (event.key === "Enter") choose(shown[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => choose(event.target.closest("[role=option]")));
  dialog.addEventListener("click", (event) => event.target.closest("[data-back-to-list]") && back());
  // Escape leaves the preview first, then the dialog.
  dialog.addEventListener("cancel", (event) => {
    if (part("picker-preview").hidden) return;
    event.preventDefault();
    back();
  });
  // Whatever is still under way is for nobody: it must not act on a page where somebody went on.
  dialog.addEventListener("close", () => {
    asked++;
    delete dialog.dataset.busy;
    if (slash !== null) write(slash);
    slash = null;
  });
  new MutationObserver(() => dialog.open && begin()).observe(dialog, { attributeFilter: ["open"] });
  if (dialog.open) begin();
}

// A slash (of whatever keyboard) in an empty box asks for a saved reply; whoever leaves without one meant the slash.
box?.addEventListener("beforeinput", (event) => {
  if (event.inputType !== "insertText" || event.isComposing || box.value !== "" || !["/", "／", "、"].includes(event.data)) return;
  event.preventDefault();
  slash = event.data;
  document.querySelector("[data-opens=saved-replies]").click();
});
