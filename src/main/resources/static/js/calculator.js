// Small tools beside the ticket: the form is drawn by form-js when a tool is opened, the server reckons, and the text for the
// customer goes into the reply. Where no reply box stands on the page, it is taken along to the page that has one.

import { reply, text } from "./answer.js";

function draw(host) {
  const { schema, values } = JSON.parse(document.getElementById(host.dataset.schema).textContent);
  const drawn = new FormViewer.Form({ container: host });
  const validator = drawn.get("validator");
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field, value) =>
    validate(field, value).map((error) => {
      if (error === "Field is required.") return host.dataset.missing;
      const bound = /(minimum|maximum) value of (-?[\d.]+)/.exec(error);
      return bound ? host.dataset[bound[1] === "minimum" ? "tooSmall" : "tooLarge"].replace("{0}", bound[2]) : error;
    });
  host.style.setProperty("--choose", JSON.stringify(host.dataset.choose));
  return drawn.importSchema(schema, values).then(() => drawn);
}

async function post(form) {
  const body = new URLSearchParams(new FormData(form));
  return text(await fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "calculator" } }));
}

for (const tool of document.querySelectorAll("[data-tool]")) {
  const form = tool.querySelector("form");
  const host = tool.querySelector("[data-tool-form]");
  const result = tool.querySelector("[data-tool-result]");
  const failed = tool.querySelector("[data-tool-failed]");
  const button = form.querySelector("[type=submit]");
  let drawing;
  const open = () => {
    if (!tool.open || drawing) return;
    drawing = draw(host);
    drawing
      .then((drawn) => {
        button.disabled = false;
        drawn.on("changed", () => result.replaceChildren());
      })
      .catch(() => (failed.hidden = false));
  };
  tool.addEventListener("toggle", open);
  open();

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { data, errors } = (await drawing).submit();
    if (Object.keys(errors).length > 0) {
      host.querySelector(".fjs-has-errors input, .fjs-has-errors select, .fjs-has-errors [tabindex]")?.focus();
      return;
    }
    form.elements.answers.value = JSON.stringify(data);
    button.setAttribute("aria-busy", "true");
    try {
      result.replaceChildren(...new DOMParser().parseFromString(await post(form), "text/html").querySelectorAll(".result"));
      failed.hidden = true;
    } catch {
      failed.hidden = false;
    }
    button.removeAttribute("aria-busy");
  });

  result.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      reply(await post(event.target), tool.dataset.conversation);
    } catch {
      failed.hidden = false;
    }
  });
}
