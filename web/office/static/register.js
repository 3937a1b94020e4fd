// What is ticked stands in the page's address at once, so that it is there when one comes back from a matter.
(function () {
  "use strict";
  var form = document.getElementById("register");
  if (!form || !window.URLSearchParams) { return; }
  form.addEventListener("change", function (event) {
    if (event.target.name !== "case" || location.search === "" && form.elements.query.value !== "") { return; }
    var ticked = Array.prototype.map.call(form.querySelectorAll("input[name=case]:checked"), function (one) { return one.value; });
    var said = new URLSearchParams(location.search);
    if (ticked.length) { said.set("ticked", ticked.join(".")); } else { said.delete("ticked"); }
    history.replaceState(null, "", location.pathname + (said.toString() ? "?" + said : ""));
  });
})();
