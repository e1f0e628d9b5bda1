// "Make a ticket of this": the dialog begins with the text and the files of the message it was opened on.

const dialog = () => document.getElementById("split");

document.addEventListener(
  "click",
  (event) => {
    const opener = event.target.closest("[data-split]");
    const form = dialog()?.querySelector("form");
    if (!opener || !form || form.elements.message.value === opener.dataset.split) return;
    const message = opener.closest(".message");
    form.reset();
    form.elements.message.value = opener.dataset.split;
    form.elements.description.value = message.querySelector(".text").textContent;
    const place = form.querySelector("[data-split-files]");
    const pattern = place.querySelector("template");
    place.querySelectorAll("label").forEach((label) => label.remove());
    const files = [...message.querySelectorAll(".files a[download]")];
    for (const file of files) {
      const choice = pattern.content.firstElementChild.cloneNode(true);
      choice.querySelector("input").value = file.pathname.split("/").pop();
      choice.querySelector("span").textContent = file.textContent;
      place.append(choice);
    }
    place.hidden = files.length === 0;
  },
  true,
);
