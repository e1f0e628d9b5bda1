// The task's ticket beside the task's form. Tasklist has no place there, so the plug-in comes in by the row of actions above
// the task, which is always drawn, and adds the place itself; user-styles.css says how wide it is.
import { frame } from '../../welcome/scripts/frame.js';

export default {
    id: 'gongdan-ticket',
    pluginPoint: 'tasklist.task.action',
    priority: 1,
    properties: { label: 'Ticket' },

    render(node, _, scope) {
        const column = () => node.closest('.task-details')?.querySelector('.three-cols-layout-cell.content');
        let place;
        let shown;
        let task;

        function show(id) {
            if (id === task) {
                shown?.contentWindow?.postMessage('gongdan-task-changed', location.origin);
                return;
            }
            task = id;
            place?.remove();
            place = shown = undefined;
            if (!id) {
                return;
            }
            place = document.createElement('aside');
            place.className = 'gongdan-ticket';
            shown = place.appendChild(frame(`tasks/${encodeURIComponent(id)}`, 'Ticket · 工单'));
            column()?.append(place);
        }

        scope.$watch('task', (now) => show(now?.id));

        // What was done to the ticket may have ended the task or moved it in the list: Tasklist looks now, not in some seconds.
        // The task itself is not loaded anew, since that would empty the form.
        function listen(event) {
            if (event.source === shown?.contentWindow && event.data === 'gongdan-ticket-changed') {
                scope.$apply(() => scope.$root.$broadcast('refresh'));
            }
        }

        window.addEventListener('message', listen);
        scope.$on('$destroy', () => {
            window.removeEventListener('message', listen);
            place?.remove();
        });
    },
};
