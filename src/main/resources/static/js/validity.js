// Says what is missing beside the field once it is left, in the page's own words (data-missing, data-too-long); the
// server checks the same again and more. Nothing that was typed is touched.

function group(field) {
  return field.closest(".field");
}

function sentence(field) {
  if (field.validity.valueMissing) return group(field).dataset.missing;
  if (field.validity.tooLong) return group(field).dataset.tooLong;
  if (!field.validity.valid) return group(field).dataset.wrong ?? field.validationMessage;
  return field.type !== "radio" && field.required && field.value.trim() === "" ? group(field).dataset.missing : "";
}

function show(field, text) {
  const box = group(field);
  const id = `${field.name}-problem`;
  let problem = document.getElementById(id);
  if (!text) {
    problem?.remove();
    box.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    return;
  }
  if (!problem) {
    problem = document.getElementById("problem-pattern").content.firstElementChild.cloneNode(true);
    problem.id = id;
    (field.type === "radio" ? box.querySelector(".choices") : field).before(problem);
  }
  problem.querySelector("span").textContent = text;
  const marked = field.type === "radio" ? [] : [field];
  marked.forEach((one) => one.setAttribute("aria-invalid", "true"));
}

for (const form of document.querySelectorAll("form[data-validate]")) {
  form.noValidate = true;
  form.addEventListener("focusout", (event) => {
    const field = event.target;
    if (!field.name || !group(field) || field.type === "file" || field.type === "radio") return;
    if (field.value !== "" || document.getElementById(`${field.name}-problem`)) show(field, sentence(field));
  });
  form.addEventListener("input", (event) => {
    const field = event.target;
    if (field.name && group(field) && document.getElementById(`${field.name}-problem`)) show(field, sentence(field));
  });
  form.addEventListener("submit", (event) => {
    const wrong = new Map();
    for (const field of form.elements) {
      if (!field.name || !group(field) || field.type === "file" || field.type === "hidden") continue;
      const text = sentence(field);
      if (text && !wrong.has(field.name)) wrong.set(field.name, { field, text });
    }
    const summary = form.querySelector("[data-summary]");
    summary.replaceChildren();
    if (wrong.size === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const box = document.getElementById("summary-pattern").content.firstElementChild.cloneNode(true);
    const list = box.querySelector("ul");
    for (const { field, text } of wrong.values()) {
      show(field, text);
      const link = document.createElement("a");
      link.href = `#${field.name}`;
      link.textContent = text;
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    summary.append(box);
    box.focus();
  });
}

// A link of the summary puts the cursor into its field.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".summary a[href^='#']");
  if (!link) return;
  const target = document.getElementById(link.hash.slice(1));
  const field = target?.matches("input, select, textarea") ? target : target?.querySelector("input, select, textarea");
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
});
