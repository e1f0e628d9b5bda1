// The current task's form, drawn by form-js from the very schema Tasklist uses. The answers travel in an ordinary
// form, so that CSRF, redirect and refusals work as everywhere.

// The library speaks English only; what a reader of these forms can meet is said in the words of the page.
function speak(drawn, host) {
  const validator = drawn.get("validator");
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (field, value) =>
    validate(field, value).map((error) => {
      if (error === "Field is required.") return host.dataset.missing;
      const most = /maximum length of (\d+)/.exec(error);
      return most ? host.dataset.tooLong.replace("{0}", most[1]) : error;
    });
  host.style.setProperty("--choose", JSON.stringify(host.dataset.choose));
}

for (const host of document.querySelectorAll("[data-task-form]")) {
  const form = host.closest("form");
  const answers = form.querySelector("[name=answers]");
  const draftKey = `gongdan.draft.task.${host.dataset.taskForm}`;
  const { schema, values } = JSON.parse(document.getElementById(host.dataset.schema).textContent);
  const shown = { ...schema, components: (schema.components ?? []).filter((part) => part.type !== "button") };
  const kept = (() => {
    try {
      return JSON.parse(localStorage.getItem(draftKey)) ?? {};
    } catch {
      return {};
    }
  })();
  const drawn = new FormViewer.Form({ container: host });
  speak(drawn, host);
  drawn
    .importSchema(shown, { ...values, ...kept })
    .then(() => {
      form.querySelector("[type=submit]").disabled = false;
      drawn.on("changed", ({ data }) => {
        try {
          localStorage.setItem(draftKey, JSON.stringify(data));
        } catch {
          // Then nothing is kept.
        }
      });
    })
    .catch(() => (document.getElementById(`${host.id}-failed`).hidden = false));

  form.addEventListener(
    "submit",
    (event) => {
      const { data, errors } = drawn.submit();
      if (Object.keys(errors).length > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        host.querySelector(".fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select, .fjs-has-errors [tabindex]")?.focus();
        return;
      }
      answers.value = JSON.stringify(data);
    },
    true,
  );
}
