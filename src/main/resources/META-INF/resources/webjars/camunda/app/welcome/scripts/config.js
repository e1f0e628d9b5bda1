// Shared by all web applications: a script that runs before Angular starts, and its module.
export default {
    requireJsConfig: {
        deps: [new URL('one-login.js', import.meta.url).href],
        ngDeps: ['gongdan.one-login'],
    },
};
