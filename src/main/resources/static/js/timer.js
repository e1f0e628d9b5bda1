// The timer in the bar goes on counting from what the server said; the server alone knows what it comes to.

const bound = 12 * 60 * 60; // then it stops, and the person says how long it was
const loaded = performance.now();

function told(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function count() {
  for (const shown of document.querySelectorAll("[data-elapsed]")) {
    const since = Math.floor((performance.now() - loaded) / 1000);
    const text = told(Math.min(Number(shown.dataset.elapsed) + since, bound));
    if (shown.textContent !== text) shown.textContent = text;
  }
}

if (document.querySelector("[data-elapsed]")) setInterval(count, 1000);
