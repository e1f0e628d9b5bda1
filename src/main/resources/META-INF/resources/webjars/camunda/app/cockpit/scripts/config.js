export { default } from '../../welcome/scripts/config.js';
