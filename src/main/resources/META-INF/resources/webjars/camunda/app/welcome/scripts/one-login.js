// The web applications sign people out and in on a view of their own. There is one sign-in for everything, so that view is
// never opened: the page is loaded anew, and the server sends it to the sign-in and back afterwards. The applications
// announce the view by an event that may be prevented. To leave it once it is open is too late: it asks the server for its
// welcome, and that answer competes with the sign-in's page for the session and for the address to come back to.
(function () {
    const LEFT = 'gongdan.left-for-sign-in';
    let leaving = false;

    function leave(event) {
        // Back without being signed in: server and application disagree, and the page must not reload for ever.
        if (!leaving && sessionStorage.getItem(LEFT)) {
            return;
        }
        event.preventDefault();
        if (!leaving) {
            leaving = true;
            sessionStorage.setItem(LEFT, 'yes');
            location.replace(document.baseURI);
        }
    }

    function arrived(event, person) {
        if (person) {
            sessionStorage.removeItem(LEFT);
        }
    }

    angular.module('gongdan.one-login', []).run([
        '$rootScope',
        function (application) {
            application.$on('authentication.changed', arrived);
            application.$on('authentication.login.required', leave);
            application.$on('authentication.logout.success', leave);
        },
    ]);
})();
