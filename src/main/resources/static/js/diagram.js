// Paints where the ticket stands on its diagram: passed elements solid, live ones pulsing softly. The drawing has its
// own size and scrolls inside its frame, so that fingers, wheels, keys and scroll bars move it as anything else on the
// page; it opens readable, with the live place in the middle.

const margin = 24;
const readable = 0.8;
const least = 0.6;

// The reader's words, put in before anything is drawn, so that they are laid out like the drawing's own.
function rename(elements, names) {
  for (const [id, name] of Object.entries(names)) elements[id].name = name;
}

function mark(canvas, registry, live, done) {
  const passed = new Set([...live, ...done]);
  done.filter((id) => !live.includes(id) && registry.get(id)).forEach((id) => canvas.addMarker(id, "done"));
  live.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, "here"));
  registry
    .filter((element) => element.waypoints && done.includes(element.source?.id) && passed.has(element.target?.id))
    .forEach((flow) => canvas.addMarker(flow.id, "done"));
}

async function paint(host) {
  const { drawing, names, live, done } = JSON.parse(document.getElementById(host.dataset.position).textContent);
  const sheet = host.appendChild(document.createElement("div"));
  sheet.className = "sheet";
  const viewer = new BpmnJS({
    container: sheet,
    bpmnRenderer: {
      defaultFillColor: "var(--surface)",
      defaultStrokeColor: "var(--edge)",
      defaultLabelColor: "var(--text)",
    },
    textRenderer: { defaultStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 } },
  });
  viewer.on("import.parse.complete", ({ elementsById }) => rename(elementsById, names));
  await viewer.importXML(drawing);
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  mark(canvas, registry, live, done);
  sheet.querySelector("svg").setAttribute("tabindex", "-1");

  const { inner } = canvas.viewbox();
  const box = {
    x: inner.x - margin,
    y: inner.y - margin,
    width: inner.width + 2 * margin,
    height: inner.height + 2 * margin,
  };
  let scale;
  const show = (wanted) => {
    scale = wanted;
    const width = Math.max(box.width * scale, host.clientWidth);
    sheet.style.width = `${width}px`;
    sheet.style.setProperty("--drawn", `${box.height * scale}px`);
    box.x = inner.x + inner.width / 2 - width / scale / 2;
    canvas.resized();
    canvas.viewbox({ ...box, width: width / scale });
  };
  const centre = (x, y) =>
    host.scrollTo((x - box.x) * scale - host.clientWidth / 2, (y - box.y) * scale - host.clientHeight / 2);
  const middle = () => [
    (host.scrollLeft + host.clientWidth / 2) / scale + box.x,
    (host.scrollTop + host.clientHeight / 2) / scale + box.y,
  ];
  const whole = () => Math.min(1, host.clientWidth / box.width);

  show(whole() < least ? readable : whole());
  const furthest = (live.length > 0 ? live : done)
    .map((id) => registry.get(id))
    .filter((element) => element?.width)
    .sort((one, other) => other.x - one.x)[0];
  if (furthest) centre(furthest.x + furthest.width / 2, furthest.y + furthest.height / 2);

  const zoom = {
    fit: () => show(whole()),
    in: () => show(Math.min(scale * 1.25, 3)),
    out: () => show(Math.max(scale / 1.25, Math.min(whole(), 0.25))),
  };
  for (const tool of document.querySelectorAll(`[data-diagram="${host.id}"]`)) {
    tool.addEventListener("click", () => {
      const place = middle();
      zoom[tool.dataset.zoom]();
      centre(...place);
    });
  }
  host.addEventListener("pointerdown", (down) => {
    if (down.pointerType === "mouse" && down.button === 0 && down.target.closest("svg")) drag(host, down);
  });
}

// A mouse has no finger: it takes hold of the drawing and pulls.
function drag(host, down) {
  const pull = (move) => host.scrollBy(-move.movementX, -move.movementY);
  host.setPointerCapture(down.pointerId);
  host.addEventListener("pointermove", pull);
  host.addEventListener("lostpointercapture", () => host.removeEventListener("pointermove", pull), { once: true });
}

for (const host of document.querySelectorAll("[data-position]")) {
  paint(host).catch(() => {
    host.hidden = true;
    document.getElementById(`${host.id}-failed`).hidden = false;
  });
}
