// A link from the chat: what stands behind # goes into the form and out of the address, before anything else is loaded from here.
(function () {
  "use strict";
  var field = document.getElementById("token");
  if (field && location.hash.length > 1) {
    field.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
    var typed = document.getElementById("typed");
    if (typed) { typed.hidden = true; }
  }
})();
