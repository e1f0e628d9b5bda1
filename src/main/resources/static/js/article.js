// Words of articles beside a ticket go into its reply. Where no reply box stands on the page, they are taken along to the page that
// has one.

const carried = "gongdan.article";
const composer = () => document.querySelector("#answer textarea[name=body]");

function insert(text) {
  const box = composer();
  const before = box.value.slice(0, box.selectionStart);
  box.setRangeText((before && !before.endsWith("\n") ? "\n\n" : "") + text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.dispatchEvent(new Event("change", { bubbles: true }));
  const reply = box.form.querySelector("input[name=kind][value=reply]");
  if (reply && !reply.checked) reply.click();
  box.focus();
  box.scrollIntoView({ block: "nearest" });
}

for (const form of document.querySelectorAll("form[data-article]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = document.querySelector("[data-article-failed]");
    try {
      const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!response.ok) throw new Error();
      const text = await response.text();
      failed.hidden = true;
      if (composer()) {
        insert(text);
        return;
      }
      sessionStorage.setItem(carried, JSON.stringify({ page: form.dataset.conversation, text }));
      location.assign(form.dataset.conversation);
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
  // Then the words are copied by hand.
}
