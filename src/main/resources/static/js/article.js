// Words of articles beside a ticket go into its reply.

import { reply, text } from "./answer.js";

for (const form of document.querySelectorAll("form[data-article]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = document.querySelector("[data-article-failed]");
    try {
      const words = await text(await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }));
      failed.hidden = true;
      reply(words, form.dataset.conversation);
    } catch {
      failed.hidden = false;
    }
  });
}
