// Files by choosing, dropping or pasting; the list below says what will be sent, and each can be taken away again.

const limit = 10 * 1024 * 1024;

function size(bytes) {
  const number = (value) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(value);
  return bytes < 1024 * 1024 ? `${number(Math.ceil(bytes / 1024))} kB` : `${number(bytes / 1024 / 1024)} MB`;
}

for (const zone of document.querySelectorAll("[data-files]")) {
  const input = zone.querySelector("input[type=file]");
  const list = zone.closest("form").querySelector("[data-chosen-files]");
  let chosen = [];

  const keep = (files) => {
    const sent = new DataTransfer();
    files.forEach((file) => sent.items.add(file));
    input.files = sent.files;
    chosen = files;
    list.replaceChildren(...files.map(entry));
  };

  const entry = (file) => {
    const item = document.getElementById("file-pattern").content.firstElementChild.cloneNode(true);
    item.querySelector(".name").textContent = file.name;
    item.querySelector(".size").textContent = size(file.size);
    item.querySelector(".problem").hidden = file.size <= limit;
    const remove = item.querySelector("button");
    remove.setAttribute("aria-label", `${remove.title}: ${file.name}`);
    remove.addEventListener("click", () => {
      keep(chosen.filter((other) => other !== file));
      input.focus();
    });
    return item;
  };

  const add = (files) => keep([...chosen, ...files]);

  input.addEventListener("change", () => add([...input.files].filter((file) => !chosen.includes(file))));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    add([...event.dataTransfer.files]);
  });
  input.form.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length > 0) add([...event.clipboardData.files]);
  });
}
