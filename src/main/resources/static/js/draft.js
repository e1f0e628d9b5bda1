// What is typed survives reload, crash and an expired session: each <form data-draft="key"> keeps its fields in
// localStorage until the server has taken them (the page after it carries data-draft-done).

const prefix = "gongdan.draft.";
const keptDays = 14;

function store(key, value) {
  try {
    if (value === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Storage is full or switched off: then nothing is kept, and nothing breaks.
  }
}

function load(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(prefix + key));
    return draft && Date.now() - draft.at < keptDays * 86400000 ? draft : null;
  } catch {
    return null;
  }
}

const kept = (field) => field.name && !field.name.startsWith("_") && !["file", "password", "hidden", "submit"].includes(field.type);

function read(form) {
  const fields = {};
  for (const field of form.elements) {
    if (!kept(field)) continue;
    if (field.type === "radio" || field.type === "checkbox") {
      if (field.checked) fields[field.name] = field.value;
    } else if (field.value !== "") {
      fields[field.name] = field.value;
    }
  }
  return fields;
}

function write(form, fields) {
  for (const field of form.elements) {
    if (!kept(field) || !(field.name in fields)) continue;
    if (field.type === "radio" || field.type === "checkbox") {
      const was = field.checked;
      field.checked = field.value === fields[field.name];
      if (field.checked && !was) field.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      field.value = fields[field.name];
    }
  }
}

for (const done of document.querySelectorAll("[data-draft-done]")) store(done.dataset.draftDone, null);

for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = form.dataset.draft;
  const note = form.querySelector("[data-draft-note]");
  const empty = JSON.stringify(read(form));
  const draft = load(key);
  // A form that came back with errors already carries what was typed.
  if (draft && !form.hasAttribute("data-returned")) {
    write(form, draft.fields);
    if (note && JSON.stringify(read(form)) !== empty) note.hidden = false;
  }
  let pending;
  const save = () => {
    clearTimeout(pending);
    const fields = read(form);
    store(key, JSON.stringify(fields) === empty && !form.hasAttribute("data-returned") ? null : { at: Date.now(), fields });
  };
  form.addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(save, 250);
  });
  form.addEventListener("change", save);
  window.addEventListener("pagehide", () => pending && save());
  form.querySelector("[data-draft-discard]")?.addEventListener("click", () => {
    store(key, null);
    form.reset();
    if (note) note.hidden = true;
    form.querySelector("textarea, input:not([type=hidden])")?.focus();
  });
}
