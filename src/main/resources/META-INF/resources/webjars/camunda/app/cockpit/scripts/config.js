import shared from '../../welcome/scripts/config.js';

export default {
    ...shared,
    customScripts: ['scripts/tickets'],
};
