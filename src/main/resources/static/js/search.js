// The search box: "/" goes there, Escape leaves it, the arrow keys walk what was found, Enter opens it.

const box = document.querySelector("[data-search] input[type=search]");
const found = () => [...document.querySelectorAll("#listing .requests a.subject, #listing .list .subject a")];

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select, [contenteditable]") || event.target.closest("dialog")) return;
  event.preventDefault();
  box.focus();
  box.select();
});

document.getElementById("searching").addEventListener("keydown", (event) => {
  const links = found();
  const at = links.indexOf(document.activeElement);
  if (at < 0 && event.target !== box) return;
  if (event.key === "Escape") {
    event.preventDefault();
    if (at < 0) box.blur();
    else box.focus();
  } else if (event.key === "ArrowDown" && !event.isComposing && at + 1 < links.length) {
    event.preventDefault();
    links[at + 1].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    event.preventDefault();
    (links[at - 1] ?? box).focus();
  }
});

// What is typed into other forms of the list is no question.
document.getElementById("searching").addEventListener(
  "input",
  (event) => event.target.closest(".menu form") && event.stopPropagation(),
  true,
);

// Chinese is typed in Latin letters first: nobody looks for these.
box.addEventListener("input", (event) => event.isComposing && event.stopPropagation());
box.addEventListener("compositionend", () => box.dispatchEvent(new Event("input", { bubbles: true })));
