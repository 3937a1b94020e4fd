/* Enter goes on to the next field of the letter and keeps it at the last; Shift and Enter begins a new line.
   While one types, cases alike are shown below the words: asked for once nothing was typed for a moment, and never twice for the same words. */
(function () {
  "use strict";
  function fields(form) {
    return Array.prototype.slice.call(form.querySelectorAll("[data-enter]"));
  }
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (!field.form || field.form.id !== "letter" || !field.hasAttribute("data-enter")) return;
    event.preventDefault();
    if (event.repeat) return;
    var all = fields(field.form);
    var next = all[all.indexOf(field) + 1];
    if (next) {
      next.focus();
    } else {
      document.getElementById("keep").click();
    }
  });
  var place = document.getElementById("alike-now"), waiting = 0, asked = "", turn = 0;
  function show(mine, found) {
    if (mine === turn && place.innerHTML !== found) place.innerHTML = found;
  }
  function ask(form) {
    var said = new URLSearchParams();
    ["village", "words", "category"].forEach(function (name) {
      if (form.elements[name]) said.append(name, form.elements[name].value);
    });
    if (said.toString() === asked) return;
    asked = said.toString();
    turn += 1;
    var mine = turn;
    fetch(place.getAttribute("data-ask"), { method: "POST", body: said, credentials: "same-origin", redirect: "error" })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (found) { show(mine, found.trim()); })
      .catch(function () { show(mine, ""); });
  }
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (!place || !window.fetch || !form || form.id !== "letter") return;
    clearTimeout(waiting);
    waiting = setTimeout(function () { ask(form); }, 600);
  });
  document.addEventListener("submit", function (event) {
    if (event.target.id === "letter") document.getElementById("keep").disabled = true;
  });
})();
