// The web applications have a login form of their own at "#/login". There is one sign-in for everything, so the page is
// loaded anew instead: the server sends it to the sign-in, and back afterwards.
const LAST = 'gongdan.sent-to-sign-in';

function leave() {
    const justTried = Date.now() - Number(sessionStorage.getItem(LAST) ?? 0) < 5000;
    if (location.hash.startsWith('#/login') && !justTried) {
        sessionStorage.setItem(LAST, String(Date.now()));
        location.replace(document.baseURI);
    }
}

for (const change of ['pushState', 'replaceState']) {
    const original = history[change];
    history[change] = function (...state) {
        original.apply(this, state);
        leave();
    };
}
addEventListener('hashchange', leave);
leave();
