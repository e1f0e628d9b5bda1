// Groups of a list are folded and unfolded at their headings. Which ones are folded is remembered as long as the tab is open,
// also for rows that are read on.

const place = document.getElementById("listing");
const KEY = `folded ${location.pathname}${location.search}`;
const folded = new Set(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));

function show() {
  let group = null;
  for (const row of place.querySelectorAll(".list tbody tr")) {
    if (row.dataset.group !== undefined) {
      group = row.dataset.group;
      row.querySelector("button").setAttribute("aria-expanded", String(!folded.has(group)));
    } else if (row.dataset.ticket) {
      row.hidden = group !== null && folded.has(group);
    }
  }
}

place?.addEventListener("click", (event) => {
  const heading = event.target.closest("[data-folds]")?.closest("tr");
  if (!heading) return;
  const group = heading.dataset.group;
  if (!folded.delete(group)) folded.add(group);
  sessionStorage.setItem(KEY, JSON.stringify([...folded]));
  show();
});

document.addEventListener("htmx:afterSettle", show);
if (place) show();
