// Confidential answers are not in the page. A wide window of the Desk asks for them as it opens; on a phone, and in the frame
// beside a task, a person does, and the server writes that down.

const WIDE = matchMedia("(min-width: 721px)").matches && window.self === window.top;

async function tell(place, method) {
  const form = place.querySelector("form");
  const body = new URLSearchParams(new FormData(form));
  const address = method === "GET" ? `${form.action}?field=${encodeURIComponent(place.dataset.field)}` : form.action;
  const response = await fetch(address, {
    method,
    body: method === "GET" ? undefined : body,
    headers: { "X-Requested-With": "confided" },
  });
  if (!response.ok || response.redirected) throw new Error(response.status);
  const answer = place.querySelector("[data-answer]");
  const shown = new DOMParser().parseFromString(await response.text(), "text/html").body.textContent.trim();
  answer.textContent = shown;
  answer.setAttribute("tabindex", "-1");
  form.remove();
  if (method === "POST") answer.focus();
}

for (const place of document.querySelectorAll("[data-confided]")) {
  if (WIDE) tell(place, "GET").catch(() => {}); // the button is still there
  place.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    tell(place, "POST").catch(() => {
      place.querySelector("button span").textContent = place.dataset.failed;
    });
  });
}
