// Paints where the ticket stands on its diagram: passed elements solid, live ones pulsing softly.

async function paint(host) {
  const { drawing, live, done } = JSON.parse(document.getElementById(host.dataset.position).textContent);
  const viewer = new BpmnJS({
    container: host,
    bpmnRenderer: {
      defaultFillColor: "var(--surface)",
      defaultStrokeColor: "var(--edge)",
      defaultLabelColor: "var(--text)",
    },
    textRenderer: { defaultStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 } },
  });
  await viewer.importXML(drawing);
  const canvas = viewer.get("canvas");
  const registry = viewer.get("elementRegistry");
  const passed = new Set([...live, ...done]);
  done.filter((id) => !live.includes(id) && registry.get(id)).forEach((id) => canvas.addMarker(id, "done"));
  live.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, "here"));
  registry
    .filter((element) => element.waypoints && done.includes(element.source?.id) && passed.has(element.target?.id))
    .forEach((flow) => canvas.addMarker(flow.id, "done"));
  const { inner } = canvas.viewbox();
  const ratio = (inner.height + 60) / (inner.width + 60);
  host.style.height = `${Math.round(Math.min(Math.max(host.clientWidth * ratio, 220), innerHeight * 0.7))}px`;
  canvas.resized();
  const fit = () => canvas.zoom("fit-viewport", "auto");
  fit();
  new ResizeObserver(() => canvas.resized()).observe(host);
  for (const tool of document.querySelectorAll(`[data-diagram="${host.id}"]`)) {
    tool.addEventListener("click", () => {
      if (tool.dataset.zoom === "fit") fit();
      else viewer.get("zoomScroll").stepZoom(tool.dataset.zoom === "in" ? 1 : -1);
    });
  }
}

for (const host of document.querySelectorAll("[data-position]")) {
  paint(host).catch(() => {
    host.hidden = true;
    document.getElementById(`${host.id}-failed`).hidden = false;
  });
}
