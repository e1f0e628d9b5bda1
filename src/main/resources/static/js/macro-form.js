// The steps of a macro: added by kind, moved, removed. The server knows them by their numbers, so these follow the order.

const list = document.querySelector("[data-steps]");
const said = document.querySelector("[data-steps-said]");
const adder = document.querySelector("[data-add-step]");
const kinds = document.getElementById("add-step");

function renumber() {
  const steps = [...list.children];
  steps.forEach((step, at) => {
    const place = /\bdeeds\.(?:\d+|N)(?=\.|$)/g;
    for (const element of [step, ...step.querySelectorAll("[id], [name], [for], [aria-describedby]")]) {
      for (const attribute of ["id", "name", "for", "aria-describedby"]) {
        const value = element.getAttribute(attribute);
        if (value) element.setAttribute(attribute, value.replace(place, `deeds.${at}`));
      }
    }
    step.querySelector("[data-step-up]").disabled = at === 0;
    step.querySelector("[data-step-down]").disabled = at === steps.length - 1;
  });
  adder.disabled = steps.length >= Number(list.dataset.most);
}

function tell(pattern, step) {
  said.textContent = pattern.replace("{0}", step ? [...list.children].indexOf(step) + 1 : "");
}

adder.addEventListener("click", () => {
  const step = document.querySelector(`template[data-step=${kinds.value}]`).content.firstElementChild.cloneNode(true);
  list.append(step);
  renumber();
  tell(said.dataset.added, step);
  step.querySelector("textarea, select, input:not([type=hidden])")?.focus();
});

list.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  const step = button?.closest("li");
  if (!step) return;
  if (button.matches("[data-step-remove]")) {
    (step.nextElementSibling ?? step.previousElementSibling)?.querySelector("[data-step-remove]").focus();
    step.remove();
    if (!list.children.length) adder.focus();
    tell(said.dataset.removed);
  } else if (button.matches("[data-step-up]") && step.previousElementSibling) {
    step.previousElementSibling.before(step);
  } else if (button.matches("[data-step-down]") && step.nextElementSibling) {
    step.nextElementSibling.after(step);
  } else return;
  renumber();
  if (step.isConnected) {
    tell(said.dataset.moved, step);
    (button.disabled ? step.querySelector("button:not(:disabled)") : button).focus();
  }
});

renumber();
