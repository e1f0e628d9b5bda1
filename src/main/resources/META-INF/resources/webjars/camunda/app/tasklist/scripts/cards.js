// What the list says of the ticket behind each task. Cards are drawn one by one; the server is asked once for all of them.
const waiting = new Map();

async function ask() {
    const nodes = new Map(waiting);
    waiting.clear();
    const address = new URL('../../../../desk/panel/cards', import.meta.url);
    nodes.forEach((node, task) => address.searchParams.append('task', task));
    const answer = await fetch(address, { headers: { Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest' } });
    // Without an answer the list is as Tasklist made it; the ticket beside the form says what is wrong.
    if (!answer.ok || answer.redirected) {
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const card of page.querySelectorAll('[data-task]')) {
        nodes.get(card.dataset.task)?.replaceChildren(document.importNode(card, true));
    }
}

export default {
    id: 'gongdan-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    properties: { label: 'Ticket' },

    render(node, { taskId }) {
        if (waiting.size === 0) {
            setTimeout(() => ask().catch(() => {}), 50);
        }
        waiting.set(taskId, node);
    },
};
