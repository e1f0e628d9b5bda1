// Small tools beside the ticket: the form is drawn by form-js when a tool is opened, the server reckons, and the text for the
// customer goes into the reply. Where no reply box stands on the page, it is taken along to the page that has one.

const carried = "gongdan.calculation";
const composer = () => document.querySelector("#answer textarea[name=body]");

function insert(text) {
  const box = composer();
  const before = box.value.slice(0, box.selectionStart);
  const gap = before && !before.endsWith("\n") ? "\n\n" : "";
  box.setRangeText(gap + text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
  const reply = box.form.querySelector("input[name=kind][value=reply]");
  if (reply && !reply.checked) reply.click();
  box.focus();
  box.scrollIntoView({ block: "nearest" });
}

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
  const response = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { "X-Requested-With": "calculator" },
  });
  return { ok: response.ok, text: await response.text() };
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
      const { ok, text } = await post(form);
      if (!ok) throw new Error();
      result.replaceChildren(...new DOMParser().parseFromString(text, "text/html").querySelectorAll(".result"));
      failed.hidden = true;
    } catch {
      failed.hidden = false;
    }
    button.removeAttribute("aria-busy");
  });

  result.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const { ok, text } = await post(event.target);
      if (!ok) throw new Error();
      if (composer()) {
        insert(text);
        return;
      }
      sessionStorage.setItem(carried, JSON.stringify({ page: tool.dataset.conversation, text }));
      location.assign(tool.dataset.conversation);
    } catch {
      failed.hidden = false;
    }
  });
}

try {
  const taken = JSON.parse(sessionStorage.getItem(carried));
  if (taken && taken.page === location.pathname && composer()) {
    sessionStorage.removeItem(carried);
    insert(taken.text);
  }
} catch {
  // Then the reply is typed by hand.
}
