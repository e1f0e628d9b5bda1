// Shows the questions of the chosen type only. What was typed for another type waits until it is chosen again, and is
// neither checked nor sent meanwhile.

for (const form of document.querySelectorAll("form:has([data-asked-of])")) {
  const places = new Map();
  for (const place of form.querySelectorAll("[data-asked-of]")) {
    const anchor = document.createComment("");
    place.before(anchor);
    const questions = place.matches("template") ? place.content.firstElementChild : place;
    if (place.matches("template")) place.remove();
    places.set(place.dataset.askedOf, { anchor, questions });
  }
  form.addEventListener("change", (event) => {
    if (event.target.name !== "type") return;
    for (const [type, { anchor, questions }] of places) {
      if (type === event.target.value) anchor.after(questions);
      else questions.remove();
    }
  });
}
