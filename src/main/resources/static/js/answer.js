// Words that others have ready for the answer box: saved replies, calculations, articles. Where no box stands on the page, they
// are taken along to the page that has one.

const CARRIED = "gongdan.carried";

export const box = () => document.querySelector("#answer textarea[name=body]");

// A session that ended leads to the sign-in page, which is no answer.
export async function text(response) {
  if (!response.ok || response.redirected) throw new Error(String(response.status));
  return response.text();
}

// Behind what is there and what is chosen, as if typed: what was typed before stays, and the browser can undo it.
export function write(words) {
  const at = box();
  const place = at.selectionEnd;
  const before = at.value.slice(0, place);
  const after = at.value.slice(place);
  const open = words.length > 1 && before && !before.endsWith("\n") ? "\n\n" : "";
  const close = words.length > 1 && after && !after.startsWith("\n") ? "\n\n" : "";
  at.focus();
  at.setSelectionRange(place, place);
  if (!document.execCommand("insertText", false, open + words + close)) {
    at.setRangeText(open + words + close, place, place, "end");
    at.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// To the customer; `page` is where the conversation stands.
export function reply(words, page) {
  if (!box()) {
    sessionStorage.setItem(CARRIED, JSON.stringify({ page, words }));
    location.assign(page);
    return;
  }
  const kind = box().form.querySelector("input[name=kind][value=reply]");
  if (kind && !kind.checked) kind.click();
  write(words);
  box().dispatchEvent(new Event("change", { bubbles: true }));
  box().scrollIntoView({ block: "nearest" });
}

// Taken once; a page without a box leaves it to the one that was asked for.
try {
  const taken = box() && JSON.parse(sessionStorage.getItem(CARRIED));
  if (taken?.page === location.pathname) {
    sessionStorage.removeItem(CARRIED);
    reply(taken.words, taken.page);
  }
} catch {
  // Then the words are fetched again by hand.
}
