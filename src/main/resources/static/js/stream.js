// What an open page hears from the server while somebody is at it. It rests while the tab is hidden or untouched; a stream that
// merely broke comes back by itself, one that was refused is tried again, less and less often, and given up in the end.

const TRIES = 5;
const LOOK = 30000; // between two looks whether somebody is still there
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel"];

// `address` gives none where there is nothing to hear; `rest` is how long (ms) an untouched tab goes on; `on` are the events.
// Told are `leaving` (the person is going), `closed` (however it came) and `gaveUp`.
export function listen({ address, rest, on, leaving = () => {}, closed = () => {}, gaveUp }) {
  let source = null;
  let off = false;
  let failures = 0;
  let waiting = 0; // for the next try: no touch and no look goes round it
  let touched = Date.now();

  function connect() {
    const place = source || off || waiting || document.hidden ? null : address();
    if (!place) return;
    source = new EventSource(place);
    source.addEventListener("open", () => (failures = 0));
    for (const [event, hear] of Object.entries(on)) source.addEventListener(event, hear);
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      failures += 1;
      if (failures > TRIES) gaveUp();
      else waiting = setTimeout(again, 2000 * 2 ** failures * (0.75 + Math.random() / 2));
    });
  }

  function again() {
    waiting = 0;
    connect();
  }

  function close() {
    source?.close();
    source = null;
    closed();
  }

  function leave() {
    leaving();
    close();
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : connect()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", connect);
  for (const touch of TOUCHES) {
    addEventListener(
      touch,
      () => {
        touched = Date.now();
        connect();
      },
      { passive: true },
    );
  }
  setInterval(() => source && Date.now() - touched > rest && leave(), LOOK);
  connect();

  return {
    isOff: () => off,
    end() {
      off = true;
      close();
    },
  };
}
