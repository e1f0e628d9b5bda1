// The browser prints, or saves as PDF; the page is made for its print.
document.querySelector("[data-print]")?.addEventListener("click", () => print());
for (const choice of document.querySelectorAll(".print-choices input")) {
  choice.addEventListener("change", () => choice.form.requestSubmit());
}
