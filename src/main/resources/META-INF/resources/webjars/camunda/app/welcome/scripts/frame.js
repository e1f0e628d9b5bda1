// A page of the Desk in a frame: its styles and those around it leave each other alone, and its forms work as ever.
export function frame(address, title) {
    const shown = document.createElement('iframe');
    shown.className = 'gongdan-frame';
    shown.title = title;
    shown.src = new URL(`../../../../desk/panel/${address}`, import.meta.url).href;
    return shown;
}

/** As high as its page, so that it needs no scroll bar of its own. */
export function grow(shown) {
    shown.addEventListener('load', () => {
        const page = shown.contentDocument.documentElement;
        const fit = () => (shown.style.height = `${page.querySelector('body').scrollHeight + 2}px`);
        new ResizeObserver(fit).observe(page.querySelector('body'));
        fit();
    });
    return shown;
}
