// Lets Gongdan be installed, and says a sentence where the browser would show its own page without a network. Only that
// page, its style and its picture are kept on the device: no list, no ticket, no answer of the server.

const SHELL = "shell";
const PAGE = "/offline";

async function keep() {
  const page = await fetch(PAGE, { cache: "no-store" });
  if (!page.ok) throw new Error(`The offline page answered ${page.status}.`);
  const markup = await page.clone().text();
  const parts = [...markup.matchAll(/<link [^>]*href="(\/[^"]+)"/g)].map((link) => link[1]);
  const shell = await caches.open(SHELL);
  await Promise.all((await shell.keys()).map((old) => shell.delete(old)));
  await shell.put(PAGE, page);
  await shell.addAll(parts);
}

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (request.method === "GET" && /^\/(css|img)\//.test(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(async (failed) => (await caches.match(request)) ?? Promise.reject(failed)));
  }
});
