// Which ticket an instance belongs to, and what is stuck, in the words of tickets.
import { frame, grow } from '../../welcome/scripts/frame.js';

const instance = {
    id: 'gongdan-ticket',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 1000,
    properties: { label: 'Ticket · 工单' },

    render(node, { processInstanceId }) {
        node.append(grow(frame(`instances/${encodeURIComponent(processInstanceId)}`, 'Ticket · 工单')));
    },
};

const stuck = {
    id: 'gongdan-stuck',
    pluginPoint: 'cockpit.dashboard',
    priority: 1000,
    properties: { label: 'Stuck steps · 卡住的步骤' },

    render(node) {
        node.append(grow(frame('stuck', 'Stuck steps · 卡住的步骤')));
    },
};

export default [instance, stuck];
