// The web applications have a login form of their own at "#/login". There is one sign-in for everything, so the page is
// loaded anew instead: the server sends it to the sign-in, and back afterwards.
const LAST = 'gongdan.sent-to-sign-in';

// A few times in half a minute at most: should the server and the application disagree, the page must not reload for ever.
function mayLeave() {
    const recent = JSON.parse(sessionStorage.getItem(LAST) ?? '[]').filter((at) => Date.now() - at < 30_000);
    sessionStorage.setItem(LAST, JSON.stringify([...recent, Date.now()]));
    return recent.length < 5;
}

function leave() {
    if (location.hash.startsWith('#/login') && mayLeave()) {
        location.replace(document.baseURI);
    }
}

// The application may still be changing the address, which would call the load off: so a moment later, and once more
// should that have happened all the same.
let soon;
function leaveSoon() {
    clearTimeout(soon);
    soon = setTimeout(leave, 100);
}

for (const change of ['pushState', 'replaceState']) {
    const original = history[change];
    history[change] = function (...state) {
        original.apply(this, state);
        leaveSoon();
    };
}
addEventListener('hashchange', leaveSoon);
setInterval(leave, 5_000);
leaveSoon();
